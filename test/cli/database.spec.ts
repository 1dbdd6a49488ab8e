import { Client } from 'pg';
import { falsePostgres } from '../support/false-postgres';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { withDatabase } from '../support/database-url';
import { upline } from '../support/upline-process';

describe('a command and its database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  async function sql(...statements: string[]): Promise<void> {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  it('prints for a person, and as one JSON document', async () => {
    const list = (...more: string[]) => upline(['period', 'list', ...more], { DATABASE_URL: database.url });
    expect(await list()).toEqual({
      exitCode: 0,
      stdout: 'There are no periods yet; the first import of orders opens them.\n',
      stderr: '',
    });
    expect(await list('--json')).toEqual({ exitCode: 0, stdout: '[]\n', stderr: '' });

    await sql(`INSERT INTO period (id, from_on, until_on, time_zone, from_at, until_at, opened_at)
               VALUES (202610, '2026-10-01', '2026-11-01', 'UTC', '2026-10-01Z', '2026-11-01Z', '2026-10-01Z')`);
    expect((await list()).stdout).toBe('period   state  frozen  closed  run\n2026-10  open\n');
    expect(JSON.parse((await list('--json')).stdout)).toEqual([
      {
        period: '2026-10',
        state: 'open',
        fromOn: '2026-10-01',
        untilOn: '2026-11-01',
        frozenAt: null,
        closedAt: null,
        runId: null,
      },
    ]);
  });

  it('says that nobody answers', async () => {
    const url = 'postgresql://ann:secret@127.0.0.1:1/upline';
    const { exitCode, stdout, stderr } = await upline(['period', 'list'], { DATABASE_URL: url });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^No PostgreSQL answers at 127\.0\.0\.1:1 \(.*\)\. Check .*DATABASE_URL.*\n$/);
    expect(stderr).not.toContain('secret');
  });

  it.each([
    ['28P01', 'password authentication failed for user "ann"', 'does not let the user "ann" in'],
    ['53300', 'sorry, too many clients already', 'takes no connections now'],
    ['53100', 'could not write init file: No space left on device', 'is full'],
  ])('hands on what the server says: %s', async (sqlState, message, words) => {
    const server = await falsePostgres(sqlState, message);
    const { exitCode, stderr } = await upline(['period', 'list'], { DATABASE_URL: server.url });
    server.close();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('secret');
  });

  it('says that the database does not exist', async () => {
    const url = withDatabase(database.url, 'upline_nowhere');
    const { exitCode, stderr } = await upline(['period', 'list'], { DATABASE_URL: url });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('has no database "upline_nowhere"');
  });

  it('says that the URL cannot be read', async () => {
    const url = 'postgresql://ann:p@ss:w/rd@host/upline';
    const { exitCode, stderr } = await upline(['period', 'list'], { DATABASE_URL: url });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^DATABASE_URL cannot be read/);
  });

  it('refuses a database that does not know Cyrillic letters, and leaves nothing in it', async () => {
    const name = 'upline_test_plain_c';
    const url = withDatabase(database.ownerUrl, name);
    await sql(`DROP DATABASE IF EXISTS ${name}`, `CREATE DATABASE ${name} TEMPLATE template0 LOCALE 'C'`);
    const { exitCode, stderr } = await upline(['period', 'list'], { DATABASE_URL: url });
    await sql(`DROP DATABASE ${name} WITH (FORCE)`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("LOCALE 'C.UTF-8'");
  });

  it('refuses one that can only be read', async () => {
    const url = `${database.url}${database.url.includes('?') ? '&' : '?'}options=-c%20default_transaction_read_only%3Don`;
    const { exitCode, stderr } = await upline(['period', 'list'], { DATABASE_URL: url });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('can only be read');
  });

  it('refuses one that a newer Upline has migrated', async () => {
    await sql(`INSERT INTO migration (timestamp, name) VALUES (9, 'FromTheFuture9')`);
    const { exitCode, stderr } = await upline(['period', 'list'], { DATABASE_URL: database.url });
    await sql(`DELETE FROM migration WHERE name = 'FromTheFuture9'`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('by a newer Upline (it has FromTheFuture9)');
  });

  it('tells what nobody expected in one sentence, with a reference', async () => {
    await sql('ALTER TABLE period RENAME TO elsewhere');
    const run = (level: string) =>
      upline(['period', 'list', '--json'], { DATABASE_URL: database.url, UPLINE_LOG_LEVEL: level });
    const { exitCode, stdout, stderr } = await run('warn');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'unexpected', params: { reference: expect.any(String) } },
    });
    expect(stderr).toMatch(/^Something unexpected went wrong \(reference [0-9a-f]{8}\): relation .*\n$/);
    await expect(run('debug')).rejects.toThrow('at ');
    await sql('ALTER TABLE elsewhere RENAME TO period');
  });
});
