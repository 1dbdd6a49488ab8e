import type { ImportWarning } from '../../platform/imports';
import type { LateOrderRule } from '../../volume';
import type { ColumnChoice } from '../columns/suggest-columns';
import type { ImportKind } from '../import-kinds';

/**
 * `uploading` is seen by nobody. `checked` also after a file was refused for its bad lines; `failed` for any other
 * cause, also where the process ended. From all of these a file whose bytes are kept can be checked or taken in.
 */
export type ImportState = 'uploading' | 'uploaded' | 'checking' | 'checked' | 'taking-in' | 'done' | 'failed';

/** What a check or a taking in is asked for. */
export interface ImportSettings {
  /** What is not named has its own name. */
  readonly columns: readonly ColumnChoice[];
  readonly skipBad: boolean;
  readonly late: LateOrderRule;
}

/** What a check or a taking in found. `added` and `unchanged` are null where nothing was to be taken in. */
export interface ImportOutcome {
  readonly rows: number;
  readonly bad: number;
  readonly added: number | null;
  readonly unchanged: number | null;
  readonly warnings: readonly ImportWarning[];
}

export interface ImportFailure {
  readonly code: string;
  /** Forgotten with the bad lines: it may quote the file. */
  readonly detail: string;
}

export interface ImportJob {
  readonly id: number;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly state: ImportState;
  readonly settings: ImportSettings | null;
  /** Who last checked it or took it in. */
  readonly actedBy: string | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly phase: string | null;
  /** Read so far. */
  readonly doneBytes: number | null;
  readonly report: ImportOutcome | null;
  readonly failure: ImportFailure | null;
  /** Whether the bytes are still there, so that it can be checked or taken in. */
  readonly hasFile: boolean;
  readonly hasBadLines: boolean;
}
