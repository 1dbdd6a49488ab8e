import { randomBytes } from 'node:crypto';
import { Client, type QueryResult } from 'pg';
import { asApplication, withDatabase } from './database-url';

export interface TestDatabase {
  readonly name: string;
  /** As the application's user, who owns nothing. */
  url: string;
  /** As the owner, for what no application may do. */
  ownerUrl: string;
  drop(): Promise<void>;
}

/** A fresh migrated database, cloned from the template or another. A missing server fails the test. */
export async function createTestDatabase(from?: string): Promise<TestDatabase> {
  const { UPLINE_TEST_SERVER_URL: server, UPLINE_TEST_TEMPLATE: migrated } = process.env;
  const template = from ?? migrated;
  if (server === undefined || template === undefined)
    throw new Error('The test server is not running; start tests with "npm test".');
  const name = `upline_test_${randomBytes(6).toString('hex')}`;
  // Its files as they are, not block by block through the log: a third of the time.
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  const ownerUrl = withDatabase(server, name);
  return {
    name,
    url: asApplication(ownerUrl),
    ownerUrl,
    drop: async () => {
      await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** A statement as the owner. Gives its rows. */
export async function administer<Row extends object>(
  url: string,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Of several statements there are several.
    const results: QueryResult<Row>[] = [
      await client.query<Row>(sql, parameters.length > 0 ? [...parameters] : undefined),
    ].flat();
    return results.at(-1)!.rows;
  } finally {
    await client.end();
  }
}
