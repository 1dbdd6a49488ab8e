import { csvLine } from '../csv';
import type { Sheet } from './sheet';

const GATHERED_CHARACTERS = 64 * 1024;

/**
 * A text that a spreadsheet program would take for a formula gets an apostrophe in front, with which it is a text. For
 * what people open, not for what programs rely on.
 */
export const defused = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The sheet as CSV: no BOM, LF after each row. Texts are defused, numbers stay as they are. */
export async function* csvSheet({ columns, rows }: Sheet): AsyncGenerator<string> {
  let gathered = csvLine(columns.map(({ header }) => header));
  for await (const row of rows) {
    gathered += csvLine(row.map((cell, at) => (columns[at]?.kind === 'number' ? cell : defused(cell))));
    if (gathered.length < GATHERED_CHARACTERS) continue;
    yield gathered;
    gathered = '';
  }
  yield gathered;
}
