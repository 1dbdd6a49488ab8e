/** Which entries are asked for. All that is given must hold. */
export interface AuditFilter {
  /** Sign-in name, or the name that stands on the entry. */
  readonly by?: string | undefined;
  readonly action?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: Date | undefined;
  /** Not itself. */
  readonly until?: Date | undefined;
  readonly requestId?: string | undefined;
  readonly via?: string | undefined;
}

const CONDITIONS: Readonly<Record<keyof AuditFilter, string>> = {
  by: `(e.by_name = ? OR e.person_id IN (
     SELECT id FROM person WHERE lower(normalize(user_name, NFKC)) = lower(normalize(?, NFKC))))`,
  action: 'e.action = ?',
  subjectKind: 'e.subject_kind = ?',
  subject: 'e.subject = ?',
  from: 'e.at >= ?',
  until: 'e.at < ?',
  requestId: 'e.request_id = ?',
  via: 'e.via = ?',
};

/** The filter as conditions on `e`, with parameters from $`first` on. */
export function conditionsOf(filter: AuditFilter, first: number): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const conditions = Object.entries(CONDITIONS).flatMap(([key, condition]) => {
    const value = filter[key as keyof AuditFilter];
    if (value === undefined) return [];
    parameters.push(value);
    const place = `$${first + parameters.length - 1}::${value instanceof Date ? 'timestamptz' : 'text'}`;
    return [condition.replaceAll('?', place)];
  });
  return { sql: conditions.map((condition) => ` AND ${condition}`).join(''), parameters };
}
