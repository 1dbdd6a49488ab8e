import { invalid } from '../../platform/errors';
import { defused, type SheetColumn } from '../../platform/spreadsheet';
import { inChunks, utf8 } from '../formats/chunks';
import { cp1251, firstOutsideCp1251 } from '../formats/text/cp1251';
import { characterName } from '../formats/text/plain-text';

/** How a register is written as CSV, as its reader wants it. */
export interface CsvForm {
  readonly delimiter: 'comma' | 'semicolon' | 'tab';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1251';
}

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;

/**
 * Rows as CSV by RFC 4180 with a delimiter of choice: a header, LF behind each row, texts that would be formulas
 * defused.
 * @throws invalid `register-not-in-cp1251` where the encoding lacks a character
 */
export function registerCsv(
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly string[]>,
  { delimiter, encoding }: CsvForm,
): AsyncIterable<Buffer> {
  const lines = csvLines(columns, rows, DELIMITERS[delimiter]);
  if (encoding === 'windows-1251') return inChunks(lines, asCp1251);
  return inChunks(encoding === 'utf-8-bom' ? marked(lines) : lines, utf8);
}

async function* csvLines(
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly string[]>,
  delimiter: string,
): AsyncGenerator<string> {
  const quoted = (text: string): string =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(delimiter)}\n`;
  yield line(columns.map(({ header }) => defused(header)));
  for await (const row of rows) {
    yield line(row.map((cell, at) => (columns[at]?.kind === 'number' ? cell : defused(cell))));
  }
}

async function* marked(lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield '\ufeff';
  yield* lines;
}

function asCp1251(text: string): Buffer {
  const lost = firstOutsideCp1251(text);
  if (lost === null) return cp1251(text);
  throw invalid(
    'register-not-in-cp1251',
    `A register holds ${characterName(lost)}, which windows-1251 does not have. Set payoutRegisterEncoding to utf-8, or take the format xlsx.`,
    { field: 'payoutRegisterEncoding' },
  );
}
