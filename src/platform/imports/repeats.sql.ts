/**
 * A CTE `told`: the rows of one file that bear the same number, or numbers that differ in case alone. A row that cannot
 * be read for another column (`import_unread`) is in the file all the same, with facts unknown.
 *
 * Its columns: `line`, `number`; `are_twins` with the other writing as `twin`; `agree`, whether the facts of all are the
 * same; `first_line`, and `other_line`, one that stands against this.
 *
 * @param table with `line` and the number
 * @param column the number's
 * @param facts an expression over the table's columns, equal for equal facts; the number is part of it
 */
export const repeatsSql = (table: string, column: string, facts: string): string => `
numbered AS (
  SELECT line, ${column} AS number, lower(${column}) AS key, ${facts} AS facts
    FROM ${table}
   WHERE lower(${column}) IN (
     SELECT lower(number) FROM (SELECT ${column} AS number FROM ${table} UNION ALL SELECT key FROM import_unread) AS every_row
      GROUP BY lower(number) HAVING count(*) > 1)
), every_row AS (
  SELECT line, number, key, facts FROM numbered
  UNION ALL
  SELECT line, key, lower(key), 'unread ' || line FROM import_unread WHERE lower(key) IN (SELECT key FROM numbered)
), summed AS (
  SELECT key, min(number) AS one, max(number) AS other, min(line) AS first_line,
         (array_agg(line ORDER BY line))[2] AS second_line, count(DISTINCT facts) = 1 AS agree
    FROM every_row GROUP BY key
), told AS (
  SELECT n.line, n.number, s.agree, s.one <> s.other AS are_twins, CASE WHEN n.number = s.one THEN s.other ELSE s.one END AS twin,
         s.first_line, CASE WHEN n.line = s.first_line THEN s.second_line ELSE s.first_line END AS other_line
    FROM numbered AS n JOIN summed AS s USING (key)
)`;
