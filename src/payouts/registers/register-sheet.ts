import type { Readable } from 'node:stream';
import { type SheetColumn, writeSheet } from '../../platform/spreadsheet';
import { NOT_FOR_PAYMENT } from './register-cells';

/** Rows as a spreadsheet: what it is stands above them and in the sheet's name; the headers are the second row. */
export const registerSheet = (
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly string[]>,
  title: string,
): Readable =>
  writeSheet('xlsx', {
    name: 'Not for payment',
    columns: columns.map(({ kind }, at) => ({
      header: at === 0 ? `${NOT_FOR_PAYMENT}: ${title}` : '',
      kind,
    })),
    rows: beneath(
      columns.map(({ header }) => header),
      rows,
    ),
  });

async function* beneath(
  headers: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<readonly string[]> {
  yield headers;
  yield* rows;
}
