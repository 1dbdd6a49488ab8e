import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { formatPeriod, type PeriodId } from '../../periods';
import { RUN_LOCK_CLASS } from '../../platform/database';
import { type DomainError, unavailable } from '../../platform/errors';

/** What a run lock is held for. `recovery` looks for dead runs and lets go at once. */
export type RunPurpose = 'close' | 'estimate' | 'recovery';

/** Beside the run's lock its holder has one that says what for, so that others know whom they wait for. */
const PURPOSE_CLASSES: Record<RunPurpose, number> = {
  close: RUN_LOCK_CLASS + 1,
  estimate: RUN_LOCK_CLASS + 2,
  recovery: RUN_LOCK_CLASS + 3,
};

/** $1 the run's class, $2 the purpose's, $3 period. */
const tryTakeSql = `
SELECT run.taken, CASE WHEN run.taken THEN pg_try_advisory_lock($2, $3) END
  FROM (SELECT pg_try_advisory_lock($1, $3) AS taken OFFSET 0) AS run`;

/** Connections that hold a lock. $1 its class, $2 period. */
const holderSql = `
SELECT pid FROM pg_locks
 WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND objsubid = 2 AND granted
   AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/**
 * One run at a time per period, across any number of processes: a database lock on a connection of its own. It goes
 * with the process, however that ends, so a run is dead when its lock can be taken.
 */
export class RunLock {
  private readonly loss = new AbortController();
  private readonly lose = () => this.loss.abort();

  private constructor(
    private readonly connection: QueryRunner,
    private readonly driver: PoolClient,
    private readonly periodId: PeriodId,
  ) {
    driver.once('end', this.lose);
  }

  /** Aborts when the connection is gone, and the lock with it. */
  get lost(): AbortSignal {
    return this.loss.signal;
  }

  /** Null when another one holds it. */
  static async tryTake(
    dataSource: DataSource,
    periodId: PeriodId,
    purpose: RunPurpose,
  ): Promise<RunLock | null> {
    const connection = dataSource.createQueryRunner();
    try {
      const [row] = (await connection.query(tryTakeSql, [
        RUN_LOCK_CLASS,
        PURPOSE_CLASSES[purpose],
        periodId,
      ])) as { taken: boolean }[];
      if (row?.taken) return new RunLock(connection, (await connection.connect()) as PoolClient, periodId);
    } catch (cause) {
      await connection.release();
      throw cause;
    }
    await connection.release();
    return null;
  }

  /** Statements beside the run's transaction, each committed at once: progress. */
  query(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    return this.connection.query(sql, [...parameters]);
  }

  /** @throws unavailable `run-given-up` when the lock was lost with its connection: another run may have begun. */
  async assertHeld(): Promise<void> {
    try {
      await this.connection.query('SELECT 1');
    } catch (cause) {
      throw runGivenUp(this.periodId, cause);
    }
  }

  /** Lets go. With the connection gone, so is the lock. */
  async release(): Promise<void> {
    this.driver.off('end', this.lose);
    await this.connection.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await this.connection.release();
  }
}

/** Whether the period's lock is held for that purpose. */
export async function isHeldFor(
  dataSource: DataSource,
  periodId: PeriodId,
  purpose: RunPurpose,
): Promise<boolean> {
  return (await dataSource.query<unknown[]>(holderSql, [PURPOSE_CLASSES[purpose], periodId])).length > 0;
}

/** Ends the connection of a period's estimate, never that of a close: it notices before it commits and gives up. */
export async function breakEstimate(dataSource: DataSource, periodId: PeriodId): Promise<void> {
  await dataSource.query(`SELECT pg_terminate_backend(pid) FROM (${holderSql}) AS holder`, [
    PURPOSE_CLASSES.estimate,
    periodId,
  ]);
}

/** For a run that lost its lock, or that somebody else has found dead and cleared up. Nothing of it is kept. */
export function runGivenUp(periodId: PeriodId, cause?: unknown): DomainError {
  const name = formatPeriod(periodId);
  return unavailable(
    'run-given-up',
    `The calculation of ${name} was given up: a close of the period took its place, or its connection to the database was lost. Nothing of it was kept; look at the period ("upline period list") before you start another.`,
    { field: 'period', cause },
  );
}
