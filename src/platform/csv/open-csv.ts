import type { Readable } from 'node:stream';
import { BlockReader } from './block-reader';
import { CsvReader } from './csv-reader';
import { checkHeader } from './header';
import { BLOCK_BYTES } from './limits';
import { readNames } from './read-names';
import { RowLayout, type CsvShape } from './row-layout';

export interface CsvOptions {
  /** How messages call the file: the path if not said, `the file` for a stream. */
  readonly fileName?: string;
  /** Bytes read at a time. For tests, so that everything comes to stand on a block's edge. */
  readonly blockBytes?: number;
  /**
   * The file's own column names → ours, or null for a column that is left out. What is not in it has its own name. For
   * files of other systems, where a person has said what is what.
   */
  readonly rename?: ReadonlyMap<string, string | null>;
}

async function readHeader(
  blocks: BlockReader,
  shape: CsvShape,
  rename: CsvOptions['rename'],
): Promise<CsvReader> {
  const { line, header, names } = await readNames(blocks);
  const ours = names.map((name) => renamed(name, rename));
  const taken = ours.filter((name) => name !== null);
  const refusal = checkHeader(blocks.file, line, taken, shape);
  if (refusal !== null) {
    throw refusal;
  }
  return new CsvReader(blocks, new RowLayout(ours, shape), header);
}

function renamed(name: string, rename: CsvOptions['rename']): string | null {
  const ours = rename?.get(name);
  return ours === undefined ? name : ours;
}

/**
 * Opens a CSV file, reads its header row and checks it against the shape. A stream must give bytes; it is
 * destroyed when reading ends, however it ends.
 * @throws DomainError for a file that is not there, is no UTF-8 text, or has other columns: see README.md
 */
export async function openCsv(
  source: string | Readable,
  shape: CsvShape,
  options: CsvOptions = {},
): Promise<CsvReader> {
  const file = options.fileName ?? (typeof source === 'string' ? source : 'the file');
  const blocks = new BlockReader(source, file, options.blockBytes ?? BLOCK_BYTES);
  try {
    return await readHeader(blocks, shape, options.rename);
  } catch (error) {
    await blocks.close();
    throw error;
  }
}
