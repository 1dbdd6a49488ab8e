import { problemSql, refusal } from './refusal';

const repeated = refusal(
  'invalid',
  'repeated',
  '',
  '{what} {number} stands in line {line} already, with the same facts',
);

const contradicted = refusal(
  'invalid',
  'contradicted',
  '',
  '{what} {number} stands in this file more than once with different facts; see line {line}',
);

const caseTwins = refusal(
  'invalid',
  'case-twins',
  '',
  '{what} {number} stands in this file also written {other}; two numbers must not differ in capital and small letters alone',
);

/**
 * Finds the rows of one file that bear the same number, or two that differ in case alone. With the same facts the
 * repeats are bad; else all of them are, because nothing tells which holds.
 *
 * @param table temporary table with `line`, the number and a `fingerprint` that the number is part of
 * @param column the number's
 * @param what begins the sentence: `Order`
 */
export function repeatProblemsSql(table: string, column: string, what: string): string {
  const place = { line: 'line', value: 'number', column: `'${column}'` };
  const facts = { what: `'${what}'`, number: 'number' };
  return `
WITH numbered AS (
  SELECT line, ${column} AS number, lower(${column}) AS key, fingerprint
    FROM ${table}
   WHERE lower(${column}) IN (SELECT lower(${column}) FROM ${table} GROUP BY lower(${column}) HAVING count(*) > 1)
), facts AS (
  SELECT key, min(number) AS one, max(number) AS other, min(line) AS first_line, (array_agg(line ORDER BY line))[2] AS second_line,
         count(DISTINCT fingerprint) = 1 AS agree
    FROM numbered GROUP BY key
), rows_with_facts AS (
  SELECT line, number, agree, one <> other AS are_twins, CASE WHEN number = one THEN other ELSE one END AS other_number,
         first_line, CASE WHEN line = first_line THEN second_line ELSE first_line END AS other_line
    FROM numbered JOIN facts USING (key)
)
INSERT INTO import_problem (line, column_name, value, code, message)
SELECT ${problemSql(caseTwins, { ...facts, other: 'other_number' }, place)} FROM rows_with_facts WHERE are_twins
UNION ALL
SELECT ${problemSql(contradicted, { ...facts, line: 'other_line' }, place)} FROM rows_with_facts WHERE NOT are_twins AND NOT agree
UNION ALL
SELECT ${problemSql(repeated, { ...facts, line: 'first_line' }, place)} FROM rows_with_facts WHERE agree AND line > first_line`;
}
