import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { recountEnrolments } from '../../network';
import type { PeriodId } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { inTransaction, isLockTimeout, lockCalendarExclusive, rows, type Tx } from '../../platform/database';
import { DropUnused } from './drop-unused.service';
import { RunLock } from './run-lock';
import { type RunEnd, RunTrail } from './run-trail';
import { failRunSql, runningRunsSql, thawPeriodSql } from './run.sql';

const FOUND_DEAD = 'The process that ran it ended before it was done.';

/** Clears up after runs whose process is gone: the run is marked failed, its period is as before the run. */
@Injectable()
export class RunRecovery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly unused: DropUnused,
    private readonly trail: RunTrail,
  ) {}

  /** Gives the ids of the runs that were found dead. Runs that are alive keep their lock and are left alone. */
  async recover(): Promise<number[]> {
    const dead: number[] = [];
    const running = await inTransaction(this.dataSource, (tx) => this.running(tx));
    for (const periodId of new Set(running.map((run) => run.periodId))) {
      const lock = await RunLock.tryTake(this.dataSource, periodId, 'recovery');
      if (!lock) continue;
      try {
        const found = await inTransaction(this.dataSource, async (tx) => {
          await tx.query("SET LOCAL lock_timeout = '1s'");
          return this.recoverLocked(tx, periodId);
        });
        dead.push(...found);
      } catch (cause) {
        // Somebody books for longer: the next look finds it as well, and nobody waits for this one meanwhile.
        if (!isLockTimeout(cause)) throw cause;
      } finally {
        await lock.release();
      }
    }
    await this.unused.drop();
    return dead;
  }

  /** For one who holds the period's lock: whatever still says that it runs is dead. Gives the ids. */
  async recoverLocked(tx: Tx, periodId: PeriodId): Promise<number[]> {
    const dead: number[] = [];
    for (const run of await this.running(tx)) {
      if (run.periodId !== periodId) continue;
      if (await this.fail(tx, run.id, periodId, FOUND_DEAD, 'found-dead')) dead.push(run.id);
    }
    return dead;
  }

  /**
   * Marks a run failed and opens the period that it had frozen. False, and nothing done, when it does not run any
   * more: then the period is frozen, if at all, by another run.
   */
  async fail(tx: Tx, runId: number, periodId: PeriodId, failure: string, end: RunEnd): Promise<boolean> {
    await lockCalendarExclusive(tx);
    const parameters = [runId, this.clock.now(), failure];
    const [[failed]] = await tx.query<[{ kind: string }[], number]>(failRunSql, parameters);
    if (failed === undefined) return false;
    await tx.query(thawPeriodSql, [runId]);
    await recountEnrolments(tx, periodId);
    await this.trail.failed(tx, runId, periodId, failed.kind, end);
    return true;
  }

  private running(tx: Tx): Promise<{ id: number; periodId: PeriodId }[]> {
    return rows(tx, runningRunsSql);
  }
}
