import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AppModule } from '../../../src/app.module';
import { fillDemo } from '../../../src/demo/fill-demo';
import { FixedClock } from '../../../src/platform/clock';
import { type Config, loadConfig } from '../../../src/platform/config';
import { prepareApplication } from '../../../src/start/prepare-application';
import { administer, createTestDatabase, type TestDatabase } from '../../support/test-database';
import { TEST_SECRET } from '../../support/test-secret';
import { asApplication } from '../../support/database-url';

/** When the demo company of the browser tests is looked at. */
export const DEMO_NOW = '2026-11-05T12:00:00Z';

/** Any number, the same in all workers: who has it makes the demo company while others wait. */
const MAKING = 60_190_211;

/** A database of one's own with the demo company in it. It is lived through once in a test run, then cloned. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  const { UPLINE_TEST_SERVER_URL: server = '', UPLINE_TEST_TEMPLATE: template = '' } = process.env;
  const filled = `${template}_demo`;
  await once(server, filled);
  const database = await createTestDatabase(filled);
  return database;
}

async function once(server: string, filled: string): Promise<void> {
  const lock = new Client({ connectionString: server });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MAKING]);
    const { rowCount } = await lock.query('SELECT FROM pg_database WHERE datname = $1', [filled]);
    if (rowCount !== 0) return;
    const making = await createTestDatabase();
    const config = { ...loadConfig({ UPLINE_SECRET: TEST_SECRET }, '/nonexistent'), demo: true };
    const clock = new FixedClock(new Date(DEMO_NOW));
    const url = asApplication(making.ownerUrl);
    await prepare(config, clock, url);
    await fillDemo(config, clock, url, () => undefined);
    // Before it has its name: nobody clones what somebody is still connected to.
    await administer(making.ownerUrl, 'VACUUM ANALYZE');
    await administer(server, `ALTER DATABASE ${making.name} RENAME TO ${filled}`);
  } finally {
    await lock.end();
  }
}

/** As a start does before it fills anything: the plan that ships is version 1. */
async function prepare(config: Config, clock: FixedClock, databaseUrl: string): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ config, clock, databaseUrl }), {
    logger: false,
  });
  await prepareApplication(app);
  await app.close();
}
