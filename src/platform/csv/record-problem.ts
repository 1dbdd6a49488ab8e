import type { CsvProblem } from './csv-problem';
import type { RecordFault, RecordFaultKind } from './quoted-record';
import type { RecordScanner } from './record-scanner';
import type { RowLayout } from './row-layout';

const FAULTS: Readonly<Record<RecordFaultKind, string>> = {
  'stray-quote':
    'has a quote in the middle: put the whole value in quotes and double the quotes that belong to it',
  'text-after-quote':
    'has text after its closing quote: double the quotes that belong to the value, or look for a missing comma',
  'lone-cr': 'has a carriage return without a line feed behind it: put the value in quotes, or remove it',
};

/** The problem of a record that breaks the quoting rules; `layout` is null for the header itself. */
export function faultProblem(
  record: RecordScanner,
  fault: RecordFault,
  layout: RowLayout | null,
): CsvProblem {
  const column = layout?.columnOfField(fault.field) ?? null;
  const foundLine = record.lineAt(fault.at);
  const where = foundLine === record.line ? '' : ` (in line ${foundLine})`;
  return {
    line: record.line,
    column,
    value: null,
    code: `csv-${fault.kind}`,
    message: `${column ?? `field ${fault.field + 1}`} ${FAULTS[fault.kind]}${where}`,
  };
}

/** The problem of a record with another number of fields than the header. */
export function countProblem(record: RecordScanner, count: number, layout: RowLayout): CsvProblem {
  const lastLine = record.lineAt(record.end);
  const span =
    lastLine === record.line
      ? ''
      : `; it runs to line ${lastLine} because of a quoted value with line breaks`;
  return {
    line: record.line,
    column: null,
    value: null,
    code: count < layout.width ? 'csv-too-few-fields' : 'csv-too-many-fields',
    message: `the row has ${count} ${count === 1 ? 'field' : 'fields'}, the header has ${layout.width}${span}`,
  };
}
