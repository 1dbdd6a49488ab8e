import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../src/platform/database';
import type { EmbeddedServer } from '../../src/platform/embedded-postgres';
import { TEMPLATE, withDatabase } from './database-url';

/** One PostgreSQL for the whole test run, with a migrated template that each test file clones. */
export default async function globalSetup(): Promise<void> {
  const url = process.env['UPLINE_TEST_DATABASE_URL'] ?? (await startServer());
  process.env['UPLINE_TEST_SERVER_URL'] = url;
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0 LOCALE 'C.UTF-8'`);
  await admin.end();
  const dataSource = await new DataSource(dataSourceOptions(withDatabase(url, TEMPLATE))).initialize();
  await migrate(dataSource);
  await dataSource.destroy();
}

async function startServer(): Promise<string> {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'upline-test-')), 'data');
  const { joinEmbeddedServer } = await import('../../src/platform/embedded-postgres');
  const server = await joinEmbeddedServer({ dataDir, log: () => undefined });
  (globalThis as { uplineTestServer?: EmbeddedServer }).uplineTestServer = server;
  return server.url;
}
