import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Calendar, formatPeriod, previousPeriod } from '../src/periods';
import { systemClock } from '../src/platform/clock';
import { loadConfig } from '../src/platform/config';
import { openDatabase, prepareDatabase } from '../src/platform/database';
import { startApplication } from '../src/start/start-application';
import type { Bench } from './context';
import { growTree } from './tree';

/** The same days in every month. */
const LAST_DAY = 28;

/**
 * Works on a database with nothing in it: the embedded one, in a directory that is removed at the end, or that of
 * DATABASE_URL, which is left as it then is.
 */
export async function withBench<T>(
  { distributors, orders }: { distributors: number; orders: number },
  say: (line: string) => void,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'upline-bench-'));
  // As root the database runs as another user, who has to reach its data in here.
  await chmod(directory, 0o755);
  const config = { ...loadConfig(), dataDir: join(directory, 'data'), firstPeriod: undefined };
  const database = await openDatabase(config, say);
  try {
    await prepareDatabase(database);
    const app = await startApplication({ config, clock: systemClock, databaseUrl: database.url });
    try {
      const periodId = previousPeriod(app.get(Calendar, { strict: false }).currentPeriod());
      const dataSource = app.get(DataSource, { strict: false });
      await requireEmpty(dataSource);
      return await work({
        app,
        dataSource,
        databaseUrl: database.ownerUrl ?? database.url,
        applicationUrl: database.url,
        directory,
        periodId,
        network: {
          sponsors: growTree(distributors),
          orders,
          month: formatPeriod(periodId),
          lastDay: LAST_DAY,
        },
        say,
      });
    } finally {
      await app.close();
    }
  } finally {
    await database.release();
    await rm(directory, { recursive: true, force: true });
  }
}

async function requireEmpty(dataSource: DataSource): Promise<void> {
  const found = await dataSource.query<unknown[]>('SELECT FROM distributor LIMIT 1');
  if (found.length > 0)
    throw new Error('There are distributors in this database. Point DATABASE_URL to an empty one.');
}
