/** A row of `payout_method`, as it may be shown. */
export interface KeptMethod {
  readonly id: number;
  readonly kind: string;
  readonly currency: string | null;
  /** Masked. */
  readonly account: string;
  readonly country: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly usableFrom: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly refusedAt: Date | null;
  /** As the bank said it. */
  readonly refusedCode: string | null;
  /** How many other people are paid to the same account now: for staff alone. */
  readonly others: number;
}

export interface ShownMethod extends KeptMethod {
  readonly state: 'usable' | 'waiting' | 'refused' | 'ended';
}

export const shownMethod = (method: KeptMethod, now: Date): ShownMethod => ({
  ...method,
  state: stateOf(method, now),
});

function stateOf({ endedAt, refusedAt, usableFrom }: KeptMethod, now: Date): ShownMethod['state'] {
  if (endedAt !== null) return 'ended';
  if (refusedAt !== null) return 'refused';
  return usableFrom > now ? 'waiting' : 'usable';
}

/** Without what is the company's to know: who acted, and who else has the account. */
export function ownView(method: ShownMethod): Omit<ShownMethod, 'recordedBy' | 'endedBy' | 'others'> {
  const { id, kind, currency, account, country, state } = method;
  const { recordedAt, usableFrom, endedAt, refusedAt, refusedCode } = method;
  return {
    ...{ id, kind, currency, account, country, state },
    ...{ recordedAt, usableFrom, endedAt, refusedAt, refusedCode },
  };
}
