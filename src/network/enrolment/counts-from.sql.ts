/**
 * The period from which the tree holds somebody: the month of the enrolment or, when that one is frozen, the earliest
 * open one. Months that are no period yet, or lie before the first one, stand for themselves. Under the calendar lock.
 *
 * @param day SQL expression of the day of enrolment
 */
export const countsFromSql = (day: string): string => {
  const month = `(extract(year FROM ${day}) * 100 + extract(month FROM ${day}))::integer`;
  return `CASE WHEN ${month} IN (SELECT id FROM period WHERE state <> 'open')
    THEN (SELECT min(id) FROM period WHERE state = 'open') ELSE ${month} END`;
};
