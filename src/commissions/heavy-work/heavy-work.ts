import type { PeriodId } from '../../periods';
import type { MovedMoney } from '../move-preview/move-money.service';
import type { ProgressSink } from '../runs/progress';
import type { Simulation } from '../simulate/simulate-period.service';

/** A run to be calculated. Plain values, as all of this, so that it can be handed to another thread. */
export interface RunTask {
  readonly runId: number;
  readonly periodId: PeriodId;
  readonly planVersion: number;
  /** Slower, with one thing at a time, so that requests find a processor free. */
  readonly gently?: boolean;
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

export interface SimulationTask {
  readonly periodId: PeriodId;
  /** The plan document and what it is called. */
  readonly document: string;
  readonly name: string;
}

export interface MoveTask {
  readonly periodId: PeriodId;
  readonly distributorId: number;
  readonly toSponsorId: number;
}

/** What takes the processor for seconds: in this thread, or in another one while this one answers requests. */
export interface HeavyWork {
  /**
   * @param signal gives the work up, soon but not at once
   * @throws conflict `volume-beyond-exact-range`
   */
  calculate(task: RunTask, progress: ProgressSink, signal: AbortSignal): Promise<RunOutcome>;

  /** One after another: each holds a whole network in memory. @throws as SimulatePeriod */
  simulate(task: SimulationTask): Promise<Simulation>;

  /** As `simulate`, and never beside one. */
  previewMove(task: MoveTask): Promise<MovedMoney | null>;
}

export const HEAVY_WORK = Symbol('where heavy work is done');

/** Provided by a process that has another thread for it. */
export const OTHER_THREAD = Symbol('heavy work in another thread');
