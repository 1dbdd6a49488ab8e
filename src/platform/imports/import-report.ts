import type { CsvProblem } from '../csv';

/** What an import did, or why it did nothing. */
export interface ImportReport {
  readonly kind: string;
  readonly file: string;
  /** Hex; of the file as read. */
  readonly sha256: string;
  readonly bytes: number;
  /** Rows in the file, good and bad. */
  readonly rows: number;
  readonly added: number;
  /** Taken in before, with the same facts. */
  readonly unchanged: number;
  readonly bad: number;
  /** Every bad line with its column and cause, in the order of the file. */
  readonly problems: readonly CsvProblem[];
  /** Things that went in but that a person should know. */
  readonly warnings: readonly ImportWarning[];
  /** Where the bad rows were written to, with `--skip-bad`. */
  readonly badRowsFile: string | null;
}

export interface ImportWarning {
  readonly code: string;
  readonly message: string;
  readonly count: number;
}
