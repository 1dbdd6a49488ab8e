import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { recountEnrolments } from '../../network';
import { type PeriodId } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { inTransaction, lockCalendarExclusive, rows, type Tx } from '../../platform/database';
import { RunLock } from './run-lock';
import { failRunSql, runningRunsSql, thawPeriodSql } from './run.sql';

/** Clears up after runs whose process is gone: the run is marked failed, its period is as before the run. */
@Injectable()
export class RunRecovery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the ids of the runs that were found dead. Runs that are alive keep their lock and are left alone. */
  async recover(): Promise<number[]> {
    const dead: number[] = [];
    for (const run of await this.running()) {
      const lock = await RunLock.tryTake(this.dataSource, run.periodId);
      if (!lock) continue;
      try {
        await this.recoverLocked(run.periodId, dead);
      } finally {
        await lock.release();
      }
    }
    return dead;
  }

  /** For one who holds the period's lock: whatever still says that it runs is dead. */
  async recoverLocked(periodId: PeriodId, dead: number[] = []): Promise<void> {
    for (const run of (await this.running()).filter((one) => one.periodId === periodId)) {
      await inTransaction(this.dataSource, (tx) =>
        this.fail(tx, run.id, run.periodId, 'The process that ran it ended before it was done.'),
      );
      dead.push(run.id);
    }
  }

  /** Marks a run failed and opens the period that it had frozen. */
  async fail(tx: Tx, runId: number, periodId: PeriodId, failure: string): Promise<void> {
    await lockCalendarExclusive(tx);
    await tx.query(thawPeriodSql, [runId]);
    await tx.query(failRunSql, [runId, this.clock.now(), failure]);
    await recountEnrolments(tx, periodId);
  }

  private running(): Promise<{ id: number; periodId: PeriodId }[]> {
    return this.dataSource.transaction((tx) => rows(tx, runningRunsSql));
  }
}
