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
  by: 'e.by_name = ?',
  action: 'e.action = ?',
  subjectKind: 'e.subject_kind = ?',
  subject: 'e.subject = ?',
  from: 'e.at >= ?',
  until: 'e.at < ?',
  requestId: 'e.request_id = ?',
  via: 'e.via = ?',
};

/**
 * The filter as conditions on `e`, with parameters from $`first` on.
 * @param personId of the person who has the name of `by` now, if anybody. Looked up before and not within: only with the
 *   values before it does the planner know whether a name is rare in a large trail, and take an index
 */
export function conditionsOf(
  filter: AuditFilter,
  personId: number | null,
  first: number,
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const conditions = Object.entries(CONDITIONS).flatMap(([key, condition]) => {
    const value = filter[key as keyof AuditFilter];
    if (value === undefined) return [];
    parameters.push(value);
    const place = `$${first + parameters.length - 1}::${value instanceof Date ? 'timestamptz' : 'text'}`;
    const made = condition.replace('?', place);
    return [key === 'by' && personId !== null ? `(${made} OR e.person_id = ${personId})` : made];
  });
  return { sql: conditions.map((condition) => ` AND ${condition}`).join(''), parameters };
}
