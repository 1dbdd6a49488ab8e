import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const PATIENCE_MS = 30_000;

/**
 * Stops others at an exact point: holds a lock that they need, tells when they wait for it, and lets them go on.
 * Each lock has a connection of its own.
 */
export class HeldLock {
  private constructor(
    private readonly holder: Client,
    private readonly observer: Client,
    private readonly pid: number,
  ) {}

  /** @param sql a statement that takes the lock: `LOCK TABLE …`, `SELECT … FOR UPDATE`, `SELECT pg_advisory_xact_lock(…)` */
  static async take(databaseUrl: string, sql: string): Promise<HeldLock> {
    const [holder, observer] = [1, 2].map(() => new Client({ connectionString: databaseUrl })) as [
      Client,
      Client,
    ];
    await Promise.all([holder.connect(), observer.connect()]);
    const { rows } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await holder.query('BEGIN');
    await holder.query(sql);
    return new HeldLock(holder, observer, rows[0]!.pid);
  }

  /** Resolves when so many connections wait for it. */
  async untilWaitedFor(waiting = 1): Promise<void> {
    await until(async () => {
      const { rows } = await this.observer.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM pg_stat_activity
          WHERE datname = current_database() AND $1 = ANY (pg_blocking_pids(pid))`,
        [this.pid],
      );
      return rows[0]!.count >= waiting;
    }, `${waiting} connections wait for the lock`);
  }

  /** Lets everybody go on. */
  async release(): Promise<void> {
    await this.holder.query('ROLLBACK');
    await Promise.all([this.holder.end(), this.observer.end()]);
  }
}

/** Looks again and again. Fails after half a minute, saying what did not come. */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const endMs = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`It did not come to this: ${what}.`);
    await sleep(15);
  }
}
