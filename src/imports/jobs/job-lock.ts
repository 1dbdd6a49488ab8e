import type { DataSource, QueryRunner } from 'typeorm';
import { IMPORT_LOCK_CLASS } from '../../platform/database';

/**
 * One at a time works on a file, in any process: a database lock on a connection of its own, which goes with the
 * process however that ends. Progress is written on the same connection, beside the import's transaction.
 */
export class JobLock {
  private constructor(
    private readonly connection: QueryRunner,
    readonly jobId: number,
  ) {}

  /** Null when another one holds it. */
  static async tryTake(dataSource: DataSource, jobId: number): Promise<JobLock | null> {
    const connection = dataSource.createQueryRunner();
    try {
      const [row] = (await connection.query('SELECT pg_try_advisory_lock($1, $2) AS taken', [
        IMPORT_LOCK_CLASS,
        jobId,
      ])) as { taken: boolean }[];
      if (row?.taken) return new JobLock(connection, jobId);
    } catch (cause) {
      await connection.release();
      throw cause;
    }
    await connection.release();
    return null;
  }

  /** One statement, committed at once; fails with the connection, and the lock is lost then. */
  query(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    return this.connection.query(sql, [...parameters]);
  }

  async release(): Promise<void> {
    await this.connection.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await this.connection.release();
  }
}
