import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Calendar, formatPeriod, type Period, type PeriodId } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, inTransaction, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { PlanVersions } from '../../plans';
import type { RunTask } from '../heavy-work/heavy-work';
import { CarryOutRun } from './carry-out-run.service';
import { isEstimateDue } from './estimate-due';
import { type InputsMark, readMark } from './inputs-mark';
import { RunRecovery } from './run-recovery.service';
import { RunTrail } from './run-trail';
import { insertRunSql } from './run.sql';
import { takeRunLock } from './take-run-lock';

interface BegunEstimate {
  readonly runId: number;
  readonly finished: Promise<number>;
}

/**
 * What an open period would come to if it ended now. One generation is kept, replaced whole. It freezes nothing, is
 * never approved and never exported.
 */
@Injectable()
export class EstimatePeriod {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly recovery: RunRecovery,
    private readonly runs: CarryOutRun,
    private readonly trail: RunTrail,
  ) {}

  /** The run's id. @throws conflict `period-not-open`, `run-in-progress`; unavailable `run-given-up`. */
  async estimate(periodId: PeriodId, by: string): Promise<number> {
    return (await this.begin(periodId, by)).finished;
  }

  /** Answers as soon as the run has begun; `finished` tells its end. @throws as {@link estimate} */
  async begin(periodId: PeriodId, by: string): Promise<BegunEstimate> {
    const always = () => Promise.resolve(true);
    // What Upline makes by itself, minute after minute, is left out of the trail: nothing of it lasts.
    return (await this.beginWhere(periodId, by, always, (tx, { runId, planVersion }) =>
      this.trail.begun(tx, { runId, periodId, by, kind: 'estimate', planVersion }),
    ))!;
  }

  /** Does nothing where nothing has changed, or not long ago. @returns null then; else as {@link estimate} */
  async estimateWhereDue(periodId: PeriodId, by: string): Promise<number | null> {
    const begun = await this.beginWhere(periodId, by, (tx, mark) =>
      isEstimateDue(tx, periodId, mark, this.clock.now()),
    );
    return begun && begun.finished;
  }

  private async beginWhere(
    periodId: PeriodId,
    by: string,
    isWanted: (tx: Tx, mark: InputsMark) => Promise<boolean>,
    withRun: (tx: Tx, entered: RunTask) => Promise<void> = () => Promise.resolve(),
  ): Promise<BegunEstimate | null> {
    const wanted = await inTransaction(this.dataSource, async (tx) => {
      await this.openPeriod(tx, periodId);
      return isWanted(tx, await readMark(tx));
    });
    if (!wanted) return null;
    const lock = await takeRunLock(this.dataSource, periodId, 'estimate');
    let begun: BegunEstimate | null = null;
    try {
      const task = await inTransaction(this.dataSource, async (tx) => {
        // Another process may just have made one.
        const mark = await readMark(tx);
        if (!(await isWanted(tx, mark))) return null;
        const entered = await this.enter(tx, periodId, by, mark);
        await withRun(tx, entered);
        return entered;
      });
      if (!task) return null;
      const finished = this.runs.carryOut({ lock, ...task }, () => Promise.resolve());
      begun = {
        runId: task.runId,
        finished: finished.finally(() => lock.release()).then(() => task.runId),
      };
      return begun;
    } finally {
      if (!begun) await lock.release();
    }
  }

  /** With the lock held no close can be under way, so what is open now stays so until the run is known of. */
  private async enter(tx: Tx, periodId: PeriodId, by: string, mark: InputsMark): Promise<RunTask> {
    await this.recovery.recoverLocked(tx, periodId);
    await this.openPeriod(tx, periodId);
    const { version } = await this.plans.forPeriod(tx, periodId);
    const parameters = [periodId, 'estimate', version.number, by, this.clock.now(), mark];
    const run = await firstRow<{ id: number }>(tx, insertRunSql, parameters);
    return { runId: run!.id, periodId, planVersion: version.number };
  }

  private async openPeriod(tx: Tx, periodId: PeriodId): Promise<Period> {
    const period = await this.calendar.get(tx, periodId);
    if (period.state === 'open') return period;
    throw conflict(
      'period-not-open',
      `Period ${formatPeriod(periodId)} is ${period.state}; only an open one is estimated.`,
    );
  }
}
