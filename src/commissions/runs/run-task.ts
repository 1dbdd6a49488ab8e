import type { PeriodId } from '../../periods';
import type { ProgressSink } from './progress';

/** What is to be calculated. Plain values, so that it can be handed to another thread. */
export interface RunTask {
  readonly runId: number;
  readonly periodId: PeriodId;
  readonly planVersion: number;
}

/** What a run came to. Its rows are written, and attached to all others by whoever ends the run. */
export interface RunOutcome {
  /** SHA-256. */
  readonly hash: Uint8Array;
  readonly distributors: number;
  readonly lineCount: number;
  readonly volumeCents: number;
  readonly linesMinor: number;
  readonly adjustmentsMinor: bigint;
  readonly ceilingMinor: bigint;
  readonly overCeiling: boolean;
}

/** Where runs are calculated: in this thread, or in another one while this one answers requests. */
export interface RunWork {
  calculate(task: RunTask, progress: ProgressSink): Promise<RunOutcome>;
}

export const RUN_WORK = Symbol('where runs are calculated');
