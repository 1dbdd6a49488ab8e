import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Calendar, formatPeriod, type Period, type PeriodId } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, inTransaction, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { type PlanInForce, PlanVersions } from '../../plans';
import { CalculateRun } from './calculate-run.service';
import { DropUnused } from './drop-unused.service';
import { ProgressWriter } from './progress-writer';
import type { RunLock } from './run-lock';
import { RunRecovery } from './run-recovery.service';
import { insertRunSql } from './run.sql';
import { takeRunLock } from './take-run-lock';

interface BegunEstimate {
  readonly runId: number;
  readonly period: Period;
  readonly plan: PlanInForce;
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
    private readonly work: CalculateRun,
    private readonly recovery: RunRecovery,
    private readonly unused: DropUnused,
  ) {}

  /** The run's id. @throws conflict `period-not-open`, `run-in-progress`; unavailable `run-given-up`. */
  async estimate(periodId: PeriodId, by: string): Promise<number> {
    await inTransaction(this.dataSource, (tx) => this.openPeriod(tx, periodId));
    const lock = await takeRunLock(this.dataSource, periodId, 'estimate');
    try {
      const begun = await inTransaction(this.dataSource, (tx) => this.begin(tx, periodId, by));
      await this.run(lock, begun);
      return begun.runId;
    } finally {
      await lock.release();
      await this.unused.drop();
    }
  }

  /** With the lock held no close can be under way, so what is open now stays so until the run is known of. */
  private async begin(tx: Tx, periodId: PeriodId, by: string): Promise<BegunEstimate> {
    await this.recovery.recoverLocked(tx, periodId);
    const period = await this.openPeriod(tx, periodId);
    const plan = await this.plans.forPeriod(tx, periodId);
    const parameters = [periodId, 'estimate', plan.version.number, by, this.clock.now()];
    const run = await firstRow<{ id: number }>(tx, insertRunSql, parameters);
    return { runId: run!.id, period, plan };
  }

  private async openPeriod(tx: Tx, periodId: PeriodId): Promise<Period> {
    const period = await this.calendar.get(tx, periodId);
    if (period.state === 'open') return period;
    throw conflict(
      'period-not-open',
      `Period ${formatPeriod(periodId)} is ${period.state}; only an open one is estimated.`,
    );
  }

  private async run(lock: RunLock, { runId, period, plan }: BegunEstimate): Promise<void> {
    const progress = new ProgressWriter(runId, lock, () => undefined);
    try {
      const calculated = await this.work.calculate(period, plan, progress);
      await inTransaction(this.dataSource, async (tx) => {
        await this.work.write(tx, runId, calculated, progress);
        await lock.assertHeld();
      });
    } catch (cause) {
      await inTransaction(this.dataSource, (tx) =>
        this.recovery.fail(tx, runId, period.id, 'The estimate was cancelled or stopped with an error.'),
      ).catch(() => undefined);
      throw cause;
    } finally {
      await progress.settle();
    }
  }
}
