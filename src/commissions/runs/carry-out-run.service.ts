import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock';
import { inTransaction, type Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { HEAVY_WORK, type HeavyWork, type RunOutcome, type RunTask } from '../heavy-work/heavy-work';
import { attachResults } from '../results/write-results';
import { DropUnused } from './drop-unused.service';
import type { RunProgress } from './progress';
import { ProgressWriter } from './progress-writer';
import { type RunLock, runGivenUp } from './run-lock';
import { RunRecovery } from './run-recovery.service';
import { RunTrail } from './run-trail';
import { finishRunSql } from './run.sql';

/** As long as requests have. */
const LONGEST_WAIT_MS = 10_000;

/** A run that has begun, under its period's lock. */
export interface BegunRun extends RunTask {
  readonly lock: RunLock;
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
}

/**
 * Takes a run that has begun to its end: calculated and seen whole, or marked failed with nothing of it kept. The lock
 * stays the caller's.
 */
@Injectable()
export class CarryOutRun implements BeforeApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HEAVY_WORK) private readonly work: HeavyWork,
    private readonly recovery: RunRecovery,
    private readonly unused: DropUnused,
    private readonly trail: RunTrail,
  ) {}

  /**
   * @param withResults what becomes so in the moment in which the results are seen
   * @throws conflict `volume-beyond-exact-range`; unavailable `run-given-up` when the lock was lost
   */
  carryOut(run: BegunRun, withResults: (tx: Tx) => Promise<void>): Promise<void> {
    const work = this.toItsEnd(run, withResults);
    const quietly = work.catch(() => undefined).finally(() => this.underWay.delete(quietly));
    this.underWay.add(quietly);
    return work;
  }

  /** A run that is being ended is ended before the connections are: what is longer is found dead later. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.race([Promise.all(this.underWay), sleep(LONGEST_WAIT_MS, undefined, { ref: false })]);
  }

  private async toItsEnd(run: BegunRun, withResults: (tx: Tx) => Promise<void>): Promise<void> {
    const { lock, runId, periodId, planVersion, onProgress = () => undefined } = run;
    const progress = new ProgressWriter(runId, lock, onProgress);
    try {
      const outcome = await this.work.calculate({ runId, periodId, planVersion }, progress, lock.lost);
      progress.phase('finishing', 0);
      await inTransaction(this.dataSource, async (tx) => {
        // Somebody who could take the lock has found a run dead that does not run any more; the period is theirs.
        if (!(await attachResults(tx, runId))) throw runGivenUp(periodId);
        await this.finish(tx, run, outcome);
        await withResults(tx);
        await lock.assertHeld();
      });
    } catch (cause) {
      const told = lock.lost.aborted ? runGivenUp(periodId, cause) : cause;
      const failure = failureSentence(told);
      const end = told instanceof DomainError && told.code === 'run-given-up' ? 'given-up' : 'failed';
      await inTransaction(this.dataSource, (tx) =>
        this.recovery.fail(tx, runId, periodId, failure, end),
      ).catch(
        // Nothing is lost: with the lock gone the run counts as dead, and the next look clears it up.
        () => undefined,
      );
      throw told;
    } finally {
      await progress.settle();
      await this.unused.drop();
    }
  }

  private async finish(tx: Tx, { runId, periodId }: RunTask, outcome: RunOutcome): Promise<void> {
    const [[finished]] = await tx.query<[{ kind: string }[], number]>(finishRunSql, [
      runId,
      this.clock.now(),
      Buffer.from(outcome.hash),
      outcome.distributors,
      outcome.lineCount,
      outcome.volumeCents,
      outcome.linesMinor,
      String(outcome.adjustmentsMinor),
      String(outcome.ceilingMinor),
      outcome.overCeiling,
    ]);
    // Somebody who could take the lock has found this run dead; the period is theirs.
    if (finished === undefined) throw runGivenUp(periodId);
    await this.trail.finished(tx, runId, periodId, finished.kind, outcome);
  }
}

function failureSentence(cause: unknown): string {
  if (cause instanceof DomainError) return cause.message;
  return `It stopped with an error: ${cause instanceof Error ? cause.message : String(cause)}`;
}
