import type { Readable } from 'node:stream';
import { BlockReader } from './block-reader';
import { CsvReader } from './csv-reader';
import { checkHeader } from './header';
import { BLOCK_BYTES } from './limits';
import { faultProblem } from './record-problem';
import { refuseBrokenHeader, refuseEmpty } from './record-refusal';
import { RowLayout, type CsvShape } from './row-layout';

export interface CsvOptions {
  /** How messages call the file: the path if not said, `the file` for a stream. */
  readonly fileName?: string;
  /** Bytes read at a time. For tests, so that everything comes to stand on a block's edge. */
  readonly blockBytes?: number;
}

async function readHeader(blocks: BlockReader, shape: CsvShape): Promise<CsvReader> {
  const { scanner, file } = blocks;
  while (!blocks.advance()) {
    if (!(await blocks.more())) {
      throw refuseEmpty(file);
    }
  }
  const { line, fault } = scanner;
  const header = scanner.text.slice(scanner.start, scanner.end);
  if (fault !== null) {
    throw refuseBrokenHeader(file, faultProblem(scanner, fault, null));
  }
  const names = scanner.fields ?? header.split(',');
  const refusal = checkHeader(file, line, names, shape);
  if (refusal !== null) {
    throw refusal;
  }
  return new CsvReader(blocks, new RowLayout(names, shape), header);
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
    return await readHeader(blocks, shape);
  } catch (error) {
    await blocks.close();
    throw error;
  }
}
