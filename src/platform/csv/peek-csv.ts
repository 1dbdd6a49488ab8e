import type { Readable } from 'node:stream';
import { BlockReader } from './block-reader';
import { BLOCK_BYTES } from './limits';
import { readNames } from './read-names';
import { refuseManyColumns } from './record-refusal';

/** How a file begins, before anybody has said what its columns are. */
export interface CsvBeginning {
  readonly names: readonly string[];
  readonly rows: readonly { readonly line: number; readonly values: readonly string[] }[];
}

/** So many a person can say of what they are; a wrong file's first line may have half a million. */
export const MOST_PEEKED_COLUMNS = 200;

/**
 * The header and the first rows of a file, whatever its columns; rows whose structure is broken are passed over.
 * @throws DomainError for a file that is empty, no UTF-8 text, has a broken header or more columns than 200: see README.md
 */
export async function peekCsv(
  source: string | Readable,
  { rows: most, fileName }: { readonly rows: number; readonly fileName: string },
): Promise<CsvBeginning> {
  const blocks = new BlockReader(source, fileName, BLOCK_BYTES);
  try {
    const { names, line: headerLine } = await readNames(blocks);
    if (names.length > MOST_PEEKED_COLUMNS) {
      throw refuseManyColumns(fileName, headerLine, names.length, MOST_PEEKED_COLUMNS);
    }
    const rows: { line: number; values: readonly string[] }[] = [];
    const { scanner } = blocks;
    while (rows.length < most) {
      if (!blocks.advance()) {
        if (await blocks.more()) continue;
        break;
      }
      const { line, fault, fields, text, start, end } = scanner;
      if (fault === null) rows.push({ line, values: fields ?? text.slice(start, end).split(',') });
    }
    return { names, rows };
  } finally {
    await blocks.close();
  }
}
