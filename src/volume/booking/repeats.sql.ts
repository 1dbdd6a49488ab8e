import { repeatsSql } from '../../platform/imports';
import { problemSql, refusal } from './refusal';

const repeated = refusal(
  'invalid',
  'repeated',
  '',
  '{what} {number} stands in line {line} already, with the same facts.',
);

const contradicted = refusal(
  'invalid',
  'contradicted',
  '',
  '{what} {number} stands in this file more than once with different facts; see line {line}.',
);

const caseTwins = refusal(
  'invalid',
  'case-twins',
  '',
  '{what} {number} stands in this file also written {other}; two numbers must not differ in capital and small letters alone.',
);

/**
 * Finds the rows of one file that bear the same number, or two that differ in case alone. With the same facts the
 * repeats are bad; else all of them are, because nothing tells which holds. A row that cannot be read for another
 * column (`import_unread`) is in the file all the same, with facts unknown.
 *
 * @param table temporary table with `line`, the number and a `fingerprint` that the number is part of
 * @param column the number's
 * @param what begins the sentence: `Order`
 */
export function repeatProblemsSql(table: string, column: string, what: string): string {
  const place = { line: 'line', value: 'number', column: `'${column}'` };
  const facts = { what: `'${what}'`, number: 'number' };
  return `
WITH ${repeatsSql(table, column, "encode(fingerprint, 'hex')")}
INSERT INTO import_problem (line, column_name, value, code, message)
SELECT ${problemSql(caseTwins, { ...facts, other: 'twin' }, place)} FROM told WHERE are_twins
UNION ALL
SELECT ${problemSql(contradicted, { ...facts, line: 'other_line' }, place)} FROM told WHERE NOT are_twins AND NOT agree
UNION ALL
SELECT ${problemSql(repeated, { ...facts, line: 'first_line' }, place)} FROM told WHERE agree AND line > first_line`;
}
