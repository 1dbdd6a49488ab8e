import { invalid, type DomainError } from '../errors';
import type { CsvProblem } from './csv-problem';

/** What leaves no safe place to go on from: the whole file is refused, the line named. */

export const refuseEmpty = (file: string): DomainError =>
  invalid('csv-empty', `${file} is empty: not even a header row. Check that it was saved.`, {
    params: { file },
  });

export const refuseBrokenHeader = (file: string, { line, code, message }: CsvProblem): DomainError =>
  invalid(code, `${file}, line ${line}: in the header row, ${message}.`, { params: { file, line } });

export const refuseOpenQuote = (file: string, line: number): DomainError =>
  invalid(
    'csv-quote-not-closed',
    `${file}, line ${line}: the quote that opens here is never closed. Close it, or double it if it belongs to the value.`,
    { params: { file, line } },
  );

export const refuseQuoteOverLines = (file: string, line: number, foundLine: number): DomainError =>
  invalid(
    'csv-quote-not-closed',
    `${file}, line ${line}: the quote that opens here ends in line ${foundLine} with more text behind it, so it cannot be told which rows are inside. Close it where its value ends, or double it if it belongs to the value.`,
    { params: { file, line, foundLine } },
  );

export const refuseLongField = (file: string, line: number, column: string | null): DomainError =>
  invalid(
    'csv-field-too-long',
    `${file}, line ${line}: ${column === null ? 'a field' : `the field in ${column}`} is longer than 1 MiB. Check the quotes around this line.`,
    { params: { file, line, column } },
  );

export const refuseLongRecord = (file: string, line: number): DomainError =>
  invalid(
    'csv-row-too-long',
    `${file}, line ${line}: the row that starts here is longer than 4 MiB. Check the line ends and the quotes.`,
    { params: { file, line } },
  );

export const refuseManyColumns = (file: string, line: number, columns: number, most: number): DomainError =>
  invalid(
    'csv-too-many-columns',
    `${file}, line ${line}: the header has ${columns} columns, and more than ${most} can be no file of ours. Check that it is the right one.`,
    { params: { file, line, columns, most } },
  );
