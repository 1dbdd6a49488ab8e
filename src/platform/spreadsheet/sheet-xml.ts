import { invalid } from '../errors';
import type { Sheet, SheetColumn } from './sheet';

/** As many as a sheet can have, the header among them. */
export const MOST_ROWS = 1_048_576;
/** As many as a cell can have. */
const MOST_CHARACTERS = 32_767;
/** A spreadsheet's numbers are doubles: with more digits one would be shown that is not the one written. */
const MOST_DIGITS = 15;
const GATHERED_CHARACTERS = 64 * 1024;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Numbers of the styles in {@link STYLES}. */
const STYLE = { text: 1, number: 2, header: 3 } as const;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Texts (also when somebody edits them), numbers with two decimals, and the header. */
export const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/**
 * The XML of a sheet's rows, piece by piece. Texts stand in their cells as texts, whatever they begin with: none is a
 * formula. What XML cannot carry (controls, halves of characters) is left off.
 * @throws invalid `sheet-too-long`, `sheet-cell-too-long`
 */
export async function* sheetXml({ columns, rows }: Sheet): AsyncGenerator<string> {
  const header = columns.map((column): SheetColumn => ({ ...column, kind: 'text' }));
  const names = columns.map(({ header: name }) => name);
  let gathered = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${rowXml(1, header, names, STYLE.header)}`;
  let count = 1;
  for await (const row of rows) {
    if (++count > MOST_ROWS) throw tooManyRows();
    gathered += rowXml(count, columns, row);
    if (gathered.length < GATHERED_CHARACTERS) continue;
    yield gathered;
    gathered = '';
  }
  yield `${gathered}</sheetData></worksheet>`;
}

/** For whoever knows the number of rows before. */
export const tooManyRows = () =>
  invalid(
    'sheet-too-long',
    `A spreadsheet holds at most ${MOST_ROWS.toLocaleString('en-US')} rows, the header among them, and this would have more. Take the format csv, or less at a time.`,
    { field: 'format' },
  );

function rowXml(
  place: number,
  columns: readonly SheetColumn[],
  row: readonly string[],
  style?: number,
): string {
  let cells = '';
  for (let at = 0; at < row.length; at++) {
    cells += cellXml(`${columnName(at)}${place}`, columns[at]!, row[at]!, style);
  }
  return `<row r="${place}">${cells}</row>`;
}

/** A, B … Z, AA, AB … */
const columnName = (at: number): string =>
  (at < 26 ? '' : columnName(Math.trunc(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

function cellXml(
  place: string,
  { kind, header }: SheetColumn,
  cell: string,
  style: number = STYLE.text,
): string {
  if (cell === '') return '';
  const isNumber = kind === 'number' && DECIMAL.test(cell) && cell.replace(/\D/g, '').length <= MOST_DIGITS;
  if (isNumber) return `<c r="${place}" s="${cell.includes('.') ? STYLE.number : 0}"><v>${cell}</v></c>`;
  if (cell.length > MOST_CHARACTERS) {
    throw invalid('sheet-cell-too-long', `A text under "${header}" is too long for a cell of a spreadsheet.`);
  }
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textXml(cell)}</t></is></c>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function textXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 does not have
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu, '')
      // XML would make a line feed of it.
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n')
      // A spreadsheet reads _x0041_ as "A"; this is how it is told not to.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[&<>]/g, (character) => ESCAPES[character]!)
  );
}
