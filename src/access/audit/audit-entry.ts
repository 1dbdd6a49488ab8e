/** Any value that JSON has. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

type Facts = Readonly<Record<string, Json | undefined>>;

/** What an act was done to: `distributor U10042`, `run 17`. */
export interface AuditSubject {
  readonly kind: string;
  readonly no: string | number;
}

/** Whose personal values an entry tells of. */
interface DataSubject {
  readonly kind: 'distributor' | 'person';
  /** As only the database knows it. */
  readonly id: number;
}

/** One line of the audit trail, as the act itself tells it. From where it came is known already. */
export interface AuditEntry {
  /** What was done, `distributor.moved`: the kind of the thing, a dot, what became of it. */
  readonly action: string;
  /** Who did it. */
  readonly by: string;
  readonly subject?: AuditSubject;
  /** What changed, as it was and as it is. Nothing personal: no names, no addresses, no accounts. */
  readonly before?: Facts;
  readonly after?: Facts;
  /** Personal values, which enter as digests: two entries tell whether a value is the same, never what it is. */
  readonly personal?: { readonly of: DataSubject; readonly before?: Facts; readonly after?: Facts };
}
