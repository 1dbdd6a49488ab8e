import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { startUpline, type UplineProcess } from '../support/upline-process';

describe('Ctrl-C while a command works', () => {
  let database: TestDatabase;
  /** Holds a lock in a transaction. */
  let other: Client;
  /** Looks on, outside of any transaction: within one, pg_stat_activity stands still. */
  let observer: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    [other, observer] = [1, 2].map(() => new Client({ connectionString: database.ownerUrl })) as [
      Client,
      Client,
    ];
    await Promise.all([other.connect(), observer.connect()]);
  });
  afterAll(async () => {
    await Promise.all([other.end(), observer.end()]);
    await database.drop();
  });

  /** Connections of the command, in that state. */
  async function count(condition: string): Promise<number> {
    const found = await observer.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE 'upline-%' AND ${condition}`,
    );
    return found.rows[0]!.count;
  }

  /** A command that waits for a lock which the test holds. */
  async function waiting(lock: string): Promise<UplineProcess> {
    await other.query('BEGIN');
    await other.query(lock);
    const process = await startUpline(['period', 'list'], { DATABASE_URL: database.url });
    while ((await count("wait_event_type = 'Lock'")) === 0) await sleep(50);
    return process;
  }

  it.each([
    ['SIGINT', 130, 'LOCK TABLE period IN ACCESS EXCLUSIVE MODE'],
    ['SIGTERM', 143, 'LOCK TABLE period IN ACCESS EXCLUSIVE MODE'],
    // Before the application is there: waiting for another process that migrates.
    ['SIGINT', 130, "SELECT pg_advisory_xact_lock(x'75706c6d'::integer)"],
  ] as const)('%s ends it with %i and leaves nothing running: %s', async (signal, exitCode, lock) => {
    const { child, ended } = await waiting(lock);
    child.kill(signal);
    const result = await ended;
    const left = await count("state <> 'idle'");
    await other.query('ROLLBACK');
    expect(result).toEqual({
      exitCode,
      stdout: '',
      stderr: 'Interrupted. What was not finished has been undone.\n',
    });
    expect(left).toBe(0);
  });

  it('takes the same keystroke, handed on by npm, for one', async () => {
    const { child, ended } = await waiting('LOCK TABLE period IN ACCESS EXCLUSIVE MODE');
    child.kill('SIGINT');
    await sleep(20);
    child.kill('SIGINT');
    const result = await ended;
    await other.query('ROLLBACK');
    expect(result).toMatchObject({ exitCode: 130, stderr: expect.stringContaining('Interrupted.') });
  });
});

describe('Ctrl-C while a command cannot hear it', () => {
  it('says after a while that it was heard; the second ends it', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'upline-pipe-'));
    const pipe = join(directory, 'orders.csv');
    // Reading a pipe into which nobody writes blocks, and nothing in Node.js ends that.
    execFileSync('mkfifo', [pipe]);
    const database = await createTestDatabase();
    const { child, ended } = await startUpline(['import', 'orders', pipe], { DATABASE_URL: database.url });
    let stderr = '';
    child.stderr?.on('data', (text: string) => (stderr += text));
    const writer = await openForWriting(pipe);
    child.kill('SIGINT');
    while (!stderr.includes('Ctrl-C again ends it at once')) await sleep(50);
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    await ended;
    expect(child.signalCode).toBe('SIGINT');
    closeSync(writer);
    rmSync(directory, { recursive: true });
    await database.drop();
  });

  /** Opens the pipe once somebody reads it. */
  async function openForWriting(pipe: string): Promise<number> {
    for (;;) {
      try {
        return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
      } catch {
        await sleep(50);
      }
    }
  }
});

describe('a reader that goes away', () => {
  it('is nothing to complain of', async () => {
    const { child, ended } = await startUpline(['help'], {});
    child.stdout?.destroy();
    expect(await ended).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });
});
