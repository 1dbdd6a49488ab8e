import { rmSync } from 'node:fs';
import { Client } from 'pg';
import type { EmbeddedServer } from '../../src/platform/embedded-postgres';

export default async function globalTeardown(): Promise<void> {
  const server = (globalThis as { uplineTestServer?: EmbeddedServer }).uplineTestServer;
  if (server) {
    await server.release();
    rmSync(process.env['UPLINE_TEST_DIRECTORY']!, { recursive: true, force: true });
    return;
  }
  const admin = new Client({ connectionString: process.env['UPLINE_TEST_SERVER_URL'] });
  await admin.connect();
  for (const made of ['', '_demo'])
    await admin.query(`DROP DATABASE IF EXISTS ${process.env['UPLINE_TEST_TEMPLATE']}${made} WITH (FORCE)`);
  await admin.end();
}
