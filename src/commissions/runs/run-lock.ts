import type { DataSource, QueryRunner } from 'typeorm';
import type { PeriodId } from '../../periods';
import { RUN_LOCK_CLASS } from '../../platform/database';

/**
 * One run at a time per period, across any number of processes: a database lock on a connection of its own. It goes
 * with the process, however that ends, so a run is dead when its lock can be taken.
 */
export class RunLock {
  private constructor(
    private readonly connection: QueryRunner,
    private readonly periodId: PeriodId,
  ) {}

  /** Null when another run of the period holds it. */
  static async tryTake(dataSource: DataSource, periodId: PeriodId): Promise<RunLock | null> {
    const connection = dataSource.createQueryRunner();
    try {
      const [row] = (await connection.query('SELECT pg_try_advisory_lock($1, $2) AS taken', [
        RUN_LOCK_CLASS,
        periodId,
      ])) as { taken: boolean }[];
      if (row?.taken) return new RunLock(connection, periodId);
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

  /** Throws when the connection, and with it the lock, was lost meanwhile: another run may have begun. */
  async assertHeld(): Promise<void> {
    await this.connection.query('SELECT 1');
  }

  async release(): Promise<void> {
    try {
      await this.connection.query('SELECT pg_advisory_unlock($1, $2)', [RUN_LOCK_CLASS, this.periodId]);
    } finally {
      await this.connection.release();
    }
  }
}

/** Ends the connection that holds a period's lock: its run notices before it commits and gives up. */
export async function breakLock(dataSource: DataSource, periodId: PeriodId): Promise<void> {
  await dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks
      WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND objsubid = 2 AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [RUN_LOCK_CLASS, periodId],
  );
}
