import { Readable } from 'node:stream';
import { csvSheet } from './csv-sheet';
import type { Sheet, SheetFormat } from './sheet';
import { xlsxSheet } from './xlsx-sheet';

export { defused } from './csv-sheet';
export {
  type CellKind,
  type Sheet,
  SHEET_FORMATS,
  SHEET_MEDIA_TYPES,
  type SheetColumn,
  type SheetFormat,
} from './sheet';
export { MOST_ROWS, tooManyRows } from './sheet-xml';

/** The sheet's bytes as its rows come, in constant memory; safe to open, whatever its texts begin with. */
export const writeSheet = (format: SheetFormat, sheet: Sheet): Readable =>
  format === 'csv' ? Readable.from(csvSheet(sheet), { objectMode: false }) : xlsxSheet(sheet);
