import type { Readable } from 'node:stream';
import { BlockReader } from './block-reader';
import { BLOCK_BYTES } from './limits';
import { readNames } from './read-names';

/** How a file begins, before anybody has said what its columns are. */
export interface CsvBeginning {
  readonly names: readonly string[];
  readonly rows: readonly { readonly line: number; readonly values: readonly string[] }[];
}

/**
 * The header and the first rows of a file, whatever its columns; rows whose structure is broken are passed over.
 * @throws DomainError for a file that is empty, no UTF-8 text, or has a broken header: see README.md
 */
export async function peekCsv(
  source: string | Readable,
  { rows: most, fileName }: { readonly rows: number; readonly fileName: string },
): Promise<CsvBeginning> {
  const blocks = new BlockReader(source, fileName, BLOCK_BYTES);
  try {
    const { names } = await readNames(blocks);
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
