import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareDatabase } from '../../src/platform/database';
import { type EmbeddedServer, joinEmbeddedServer } from '../../src/platform/embedded-postgres';
import { asApplication, TEST_APPLICATION, withDatabase } from './database-url';

/** One PostgreSQL for the whole test run, with a migrated template that each test file clones. */
export default async function globalSetup(): Promise<void> {
  const url = process.env['UPLINE_TEST_DATABASE_URL'] ?? (await startServer());
  // Test runs that share a server keep out of each other's way.
  const template = `upline_test_template_${randomBytes(4).toString('hex')}`;
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${template} TEMPLATE template0 LOCALE 'C.UTF-8'`);
  await admin.query(makeApplicationSql);
  await admin.end();
  const ownerUrl = withDatabase(url, template);
  await prepareDatabase({ url: asApplication(ownerUrl), ownerUrl });
  process.env['UPLINE_TEST_SERVER_URL'] = url;
  process.env['UPLINE_TEST_TEMPLATE'] = template;
}

/** Roles belong to the server, so that test runs share this one; two may make it at the same moment. */
const makeApplicationSql = `
DO $$
BEGIN
  CREATE ROLE ${TEST_APPLICATION} LOGIN PASSWORD '${TEST_APPLICATION}';
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$`;

async function startServer(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'upline-test-'));
  // As root the database runs as another user, who has to reach its data in here.
  chmodSync(directory, 0o755);
  process.env['UPLINE_TEST_DIRECTORY'] = directory;
  const dataDir = join(directory, 'data');
  const server = await joinEmbeddedServer({ dataDir, log: () => undefined });
  (globalThis as { uplineTestServer?: EmbeddedServer }).uplineTestServer = server;
  await forgoDurability(server.ownerUrl);
  return server.ownerUrl;
}

/**
 * Nobody needs these data after a power cut. Dropping one database alone waits most of a second for the disk. What
 * tests kill are processes of Upline; the tests of the embedded server start their own, with the settings as shipped.
 */
async function forgoDurability(url: string): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await admin.query(`ALTER SYSTEM SET ${setting} TO off`);
  await admin.query('SELECT pg_reload_conf()');
  await admin.end();
}
