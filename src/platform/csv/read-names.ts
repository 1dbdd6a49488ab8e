import type { BlockReader } from './block-reader';
import { faultProblem } from './record-problem';
import { refuseBrokenHeader, refuseEmpty } from './record-refusal';

/** A file's header row. */
export interface HeaderRow {
  readonly line: number;
  /** As in the file, without its line end. */
  readonly header: string;
  readonly names: readonly string[];
}

/** Moves to the first record and reads it as names. @throws DomainError for an empty file or a broken header */
export async function readNames(blocks: BlockReader): Promise<HeaderRow> {
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
  return { line, header, names: scanner.fields ?? header.split(',') };
}
