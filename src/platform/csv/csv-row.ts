import type { CsvProblem } from './csv-problem';

/**
 * One usable row. The values (and `raw`) are views into the block of text they came from: keeping a few of
 * them for long keeps their blocks, together never more than the file's size.
 */
export class CsvRow {
  constructor(
    /** Physical line, from 1, on which the row starts. */
    readonly line: number,
    /** In the order of `CsvReader.columns`; a missing optional column gives ''. */
    readonly values: readonly string[],
    private readonly block: string,
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** The row exactly as in the file, without its line end. Cut out when asked for: few rows are. */
  get raw(): string {
    return this.block.slice(this.start, this.end);
  }
}

/** A row whose structure is broken, so that its values cannot be told apart. The file goes on after it. */
export interface CsvBadRow {
  readonly line: number;
  /** As in the file, without its line end. */
  readonly raw: string;
  readonly problem: CsvProblem;
}

/** A batch has at least one row, good or bad; both lists are in the order of the file. */
export interface CsvBatch {
  readonly rows: readonly CsvRow[];
  readonly badRows: readonly CsvBadRow[];
}
