import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { withDatabase } from './database-url';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A fresh migrated database, cloned from the template. A missing server fails the test. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { UPLINE_TEST_SERVER_URL: server, UPLINE_TEST_TEMPLATE: template } = process.env;
  if (server === undefined || template === undefined)
    throw new Error('The test server is not running; start tests with "npm test".');
  const name = `upline_test_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: withDatabase(server, name),
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
