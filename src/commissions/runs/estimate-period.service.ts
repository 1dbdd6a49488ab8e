import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Calendar, formatPeriod, type PeriodId } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, inTransaction } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { PlanVersions } from '../../plans';
import { CalculateRun } from './calculate-run.service';
import { DropEstimate } from './drop-estimate.service';
import { ProgressWriter } from './progress-writer';
import { RunLock } from './run-lock';
import { RunRecovery } from './run-recovery.service';
import { insertRunSql } from './run.sql';

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
    private readonly dropEstimate: DropEstimate,
  ) {}

  /** The run's id. @throws conflict `period-not-open`, `run-in-progress`. */
  async estimate(periodId: PeriodId, by: string): Promise<number> {
    const period = await inTransaction(this.dataSource, (tx) => this.calendar.get(tx, periodId));
    const name = formatPeriod(periodId);
    if (period.state !== 'open') {
      throw conflict('period-not-open', `Period ${name} is ${period.state}; only an open one is estimated.`);
    }
    const lock = await RunLock.tryTake(this.dataSource, periodId);
    if (!lock)
      throw conflict(
        'run-in-progress',
        `Period ${name} is being calculated already. Wait for that run to end.`,
      );
    try {
      await this.recovery.recoverLocked(periodId);
      const plan = await inTransaction(this.dataSource, (tx) => this.plans.forPeriod(tx, periodId));
      const runId = await this.begin(periodId, plan.version.number, by);
      const progress = new ProgressWriter(runId, lock, () => undefined);
      try {
        const calculated = await this.work.calculate(period, plan, progress);
        await inTransaction(this.dataSource, async (tx) => {
          await this.work.write(tx, runId, calculated, progress);
          await this.dropEstimate.of(tx, periodId, runId);
          await lock.assertHeld();
        });
        return runId;
      } catch (cause) {
        await inTransaction(this.dataSource, (tx) =>
          this.recovery.fail(tx, runId, periodId, 'The estimate was cancelled or stopped with an error.'),
        ).catch(() => undefined);
        throw cause;
      } finally {
        await progress.settle();
      }
    } finally {
      await lock.release();
    }
  }

  private async begin(periodId: PeriodId, planVersion: number, by: string): Promise<number> {
    const run = await inTransaction(this.dataSource, (tx) =>
      firstRow<{ id: number }>(tx, insertRunSql, [periodId, 'estimate', planVersion, by, this.clock.now()]),
    );
    return run!.id;
  }
}
