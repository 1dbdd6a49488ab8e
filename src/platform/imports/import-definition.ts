import type { FieldParser } from '../csv';
import type { Tx } from '../database';
import type { ImportReport, ImportWarning } from './import-report';

/** A value as COPY takes it. */
export type StagedValue = string | number | bigint | boolean | null;

/** One column of the file and where it goes in `import_staging`. */
export interface StagedColumn {
  readonly column: string;
  readonly required: boolean;
  /** SQL columns that it fills, `name type`, each nullable; an optional column that is empty leaves them null. */
  readonly staged: readonly string[];
  /** Text → the values of `staged`, in their order, or the cause why not. */
  readonly parse: FieldParser<readonly StagedValue[]>;
}

/**
 * How one kind of file is taken in. The steps run in one transaction: rows that can be read stand in the temporary
 * table `import_staging (line integer, …staged)`, mistakes in `import_problem (line, column_name, value, code,
 * message)`. A set-based check adds to the latter.
 */
export interface ImportDefinition {
  readonly kind: string;
  readonly columns: readonly StagedColumn[];
  /**
   * The column by which rows of the file speak of each other. Keys of rows that are bad in another column stand in
   * `import_unread (line, key)`: such a row is in the file all the same.
   */
  readonly key?: string | undefined;
  /** Takes the locks, finds what is wrong with the rows as a set, and adds it to `import_problem`. */
  check(tx: Tx): Promise<void>;
  /**
   * With `--skip-bad`: adds the rows that hang on bad ones to `import_problem`. Rows that the check found bad are still
   * staged.
   */
  spread(tx: Tx): Promise<void>;
  /** Brings what is staged, all of it good, into the tables. */
  merge(tx: Tx): Promise<MergeOutcome>;
  /** Tells who keeps a trail of what is done, in the same transaction; also of a file that changed nothing. */
  record(tx: Tx, report: ImportReport): Promise<void>;
}

export interface MergeOutcome {
  readonly added: number;
  readonly unchanged: number;
  readonly warnings: readonly ImportWarning[];
}
