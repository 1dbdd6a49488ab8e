import { transformFileSync } from '@swc/core';
import { execFileSync, fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { installedBinaries } from './binaries';
import { joinEmbeddedServer, type EmbeddedServer } from './index';
import { readPostmaster } from './postmaster';
import { canEnter, isRoot, lookUpUser } from './run-as';

jest.setTimeout(60_000);

const PLATFORM = join(__dirname, '..');
const NODE_MODULES = join(PLATFORM, '..', '..', 'node_modules');
const nobody = lookUpUser('nobody');
/** Another user can run this project's code only where it can read it. */
const nobodyGetsHere =
  isRoot() && nobody !== undefined && canEnter({ ...nobody, switches: true }, realpathSync(NODE_MODULES));
const asRoot = isRoot() ? it : it.skip;
const asRootInReach = nobodyGetsHere ? it : it.skip;

/** A second process with the same code. Jest compiles TypeScript in its own process alone, so the code is compiled for it. */
const VISITOR = `
const { joinEmbeddedServer } = require('./embedded-postgres');
let server;
process.on('message', async ({ join, leave }) => {
  try {
    if (join) server = await joinEmbeddedServer({ dataDir: join, log: () => undefined });
    if (leave) await server.release();
    process.send({ url: server.ownerUrl, applicationUrl: server.url, startedHere: server.startedHere, dataDir: server.dataDir });
  } catch (error) {
    process.send({ refused: error.code ?? error.stack });
  }
  if (leave) process.disconnect();
});
`;

interface Answer {
  url: string;
  applicationUrl: string;
  startedHere: boolean;
  dataDir: string;
  refused?: string;
}

let scratch: string;
const visitors = new Set<ChildProcess>();
const servers = new Set<EmbeddedServer>();

beforeAll(() => {
  scratch = mkdtempSync(join(realpathSync(tmpdir()), 'embedded-'));
  chmodSync(scratch, 0o755);
  for (const folder of ['errors', 'embedded-postgres']) {
    mkdirSync(join(scratch, 'code', folder), { recursive: true });
    for (const file of readdirSync(join(PLATFORM, folder))) {
      if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
      const { code } = transformFileSync(join(PLATFORM, folder, file), {
        swcrc: false,
        module: { type: 'commonjs' },
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      });
      writeFileSync(join(scratch, 'code', folder, file.replace(/\.ts$/, '.js')), code);
    }
  }
  writeFileSync(join(scratch, 'code', 'visitor.js'), VISITOR);
});

afterEach(async () => {
  for (const visitor of visitors) visitor.kill('SIGKILL');
  visitors.clear();
  await Promise.all([...servers].map((server) => server.release()));
  servers.clear();
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

function visitor(as: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {}): ChildProcess {
  const child = fork(join(scratch, 'code', 'visitor.js'), [], {
    cwd: '/',
    execArgv: [],
    ...as,
    env: { PATH: process.env['PATH'], NODE_PATH: NODE_MODULES, ...as.env },
  });
  visitors.add(child);
  return child;
}

async function ask(child: ChildProcess, what: { join?: string; leave?: true }): Promise<Answer> {
  child.send(what);
  const [answer] = (await once(child, 'message')) as [Answer];
  return answer;
}

async function joinHere(dataDir: string, lines: string[] = []): Promise<EmbeddedServer> {
  const server = await joinEmbeddedServer({ dataDir, log: (line) => lines.push(line) });
  servers.add(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = (dataDir: string): number => readPostmaster(join(dataDir, 'postgresql'))?.pid ?? 0;
const isUp = (dataDir: string): boolean => readPostmaster(join(dataDir, 'postgresql'))?.running ?? false;
const refusal = (code: string): unknown => expect.objectContaining({ code });

const roleSql = 'SELECT rolname AS role, rolsuper AS is_superuser FROM pg_roles WHERE rolname = session_user';

describe('one data directory through its life', () => {
  let dataDir: string;

  beforeAll(() => {
    dataDir = join(scratch, 'life');
  });

  it('starts in a directory that does not exist, and stops when the last one leaves', async () => {
    const server = await joinHere(dataDir);
    expect(server).toMatchObject({ startedHere: true, dataDir });

    const [row] = await query(
      server.url,
      `SELECT current_database() AS database, current_setting('fsync') AS fsync,
              current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS network,
              (SELECT datctype || ' ' || pg_encoding_to_char(encoding) FROM pg_database WHERE datname = 'upline') AS text`,
    );
    expect(row).toEqual({ database: 'upline', fsync: 'on', commit: 'on', network: '', text: 'C.UTF-8 UTF8' });
    expect(statSync(join(dataDir, 'postgresql', 'upline.password')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir).sort()).toEqual(['postgresql', 'server.log']);

    expect(statSync(join(dataDir, 'postgresql', 'upline-app.password')).mode & 0o777).toBe(0o600);
    expect(await query(server.url, roleSql)).toEqual([{ role: 'upline_app', is_superuser: false }]);
    expect(await query(server.ownerUrl, roleSql)).toEqual([{ role: 'upline', is_superuser: true }]);

    const pid = postmaster(dataDir);
    const session = execFileSync('ps', ['-o', 'sid=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    expect(session).toBe(String(pid));

    await server.release();
    expect(isUp(dataDir)).toBe(false);
  });

  it('finds what it kept, and is joined by a second process whatever PGPORT and PGSSLMODE say there', async () => {
    const first = await joinHere(dataDir);
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const second = visitor({ env: { PGPORT: '1', PGSSLMODE: 'require', PGDATA: '/nowhere' } });
    expect(await ask(second, { join: dataDir })).toEqual({
      url: first.ownerUrl,
      applicationUrl: first.url,
      startedHere: false,
      dataDir,
    });

    await first.release();
    expect(isUp(dataDir)).toBe(true);
    await ask(second, { leave: true });
    expect(isUp(dataDir)).toBe(false);

    const again = await joinHere(dataDir);
    expect(await query(again.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('makes the application’s user where an earlier version had none, and again where its password is lost', async () => {
    const first = await joinHere(dataDir);
    await query(first.ownerUrl, 'DROP ROLE upline_app');
    await first.release();
    rmSync(join(dataDir, 'postgresql', 'upline-app.password'));
    const second = await joinHere(dataDir);
    expect(await query(second.url, roleSql)).toHaveLength(1);
    await second.release();
    rmSync(join(dataDir, 'postgresql', 'upline-app.password'));
    const third = await joinHere(dataDir);
    expect(await query(third.url, roleSql)).toHaveLength(1);
    await third.release();
    expect(third.url).not.toBe(second.url);
  });

  it('outlives a process that is killed, and is stopped by the next one that leaves', async () => {
    const killed = visitor();
    await ask(killed, { join: dataDir });
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(isUp(dataDir)).toBe(true);

    const next = await joinHere(dataDir);
    expect(next.startedHere).toBe(false);
    await next.release();
    expect(isUp(dataDir)).toBe(false);
  });

  it('lets a command that started it end, its output closed, while the server goes on', async () => {
    const script =
      "require('./embedded-postgres').joinEmbeddedServer({ dataDir: process.argv[1], log: console.log })";
    const command = spawnSync(process.execPath, ['-e', script, dataDir], {
      cwd: join(scratch, 'code'),
      env: { PATH: process.env['PATH'], NODE_PATH: NODE_MODULES },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(command).toMatchObject({ status: 0, signal: null });
    expect(command.stdout).toContain(
      `Starting PostgreSQL ${installedBinaries().version} with the data in ${dataDir}`,
    );
    expect(isUp(dataDir)).toBe(true);
    await (await joinHere(dataDir)).release();
  });

  it('starts again after SIGKILL of the server, and knows a stranger who has its pid by then', async () => {
    const first = visitor();
    await ask(first, { join: dataDir });
    process.kill(postmaster(dataDir), 'SIGKILL');
    const second = await joinHere(dataDir);
    expect(second.startedHere).toBe(true);
    expect(await query(second.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    first.kill('SIGKILL');
    await once(first, 'exit');

    const owner = statSync(join(dataDir, 'postgresql'));
    const identity = isRoot() ? { uid: owner.uid, gid: owner.gid } : {};
    const stranger = spawn('sleep', ['60'], { ...identity, cwd: '/', stdio: 'ignore' });
    visitors.add(stranger);
    process.kill(postmaster(dataDir), 'SIGKILL');
    const pidFile = join(dataDir, 'postgresql', 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(stranger.pid)));
    const third = await joinHere(dataDir);
    expect(third.startedHere).toBe(true);
  });

  it('is joined and left by processes that come and go at every moment', async () => {
    const comeAndGo = async (): Promise<Answer[]> => {
      const answers: Answer[] = [];
      for (let round = 0; round < 3; round++) {
        const guest = visitor();
        answers.push(await ask(guest, { join: dataDir }));
        answers.push(await ask(guest, { leave: true }));
      }
      return answers;
    };
    const answers = (await Promise.all([comeAndGo(), comeAndGo(), comeAndGo()])).flat();
    expect(answers.filter((answer) => answer.refused !== undefined)).toEqual([]);
    expect(isUp(dataDir)).toBe(false);
  });
});

it('makes the cluster once when several processes start on an empty directory, though one is killed while it does', async () => {
  // So long a path that the socket has to stand elsewhere.
  const dataDir = join(scratch, 'together'.padEnd(100, '-'));
  const doomed = visitor();
  doomed.send({ join: dataDir });
  while (!existsSync(dataDir) || !readdirSync(dataDir).some((name) => name.startsWith('init-')))
    await sleep(5);
  await sleep(50);
  doomed.kill('SIGKILL');

  const guests = [visitor(), visitor(), visitor()];
  const answers = await Promise.all(guests.map((guest) => ask(guest, { join: dataDir })));
  expect(answers.map((answer) => answer.refused)).toEqual([undefined, undefined, undefined]);
  expect(answers.filter((answer) => answer.startedHere)).toHaveLength(1);
  expect(new Set(answers.map((answer) => answer.url)).size).toBe(1);
  const socketDir = new URLSearchParams(answers[0]?.url.split('?')[1]).get('host') ?? '';
  expect(statSync(socketDir).mode & 0o777).toBe(0o700);
  await Promise.all(guests.map((guest) => ask(guest, { leave: true })));
  expect(isUp(dataDir)).toBe(false);
  rmSync(socketDir, { recursive: true });
});

it('keeps a new cluster apart from a server whose directory was deleted under it', async () => {
  const dataDir = join(scratch, 'deleted');
  await ask(visitor(), { join: dataDir });
  const old = postmaster(dataDir);
  rmSync(dataDir, { recursive: true });

  const fresh = await joinHere(dataDir);
  expect(fresh.startedHere).toBe(true);
  // Ending, the old server removes its socket by path.
  process.kill(old, 'SIGINT');
  while (existsSync(`/proc/${String(old)}/exe`)) await sleep(20);
  expect(await query(fresh.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

describe('refusals', () => {
  const directoryWith = (name: string, files: Record<string, string>): string => {
    const directory = join(scratch, name);
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(join(directory, file, '..'), { recursive: true });
      writeFileSync(join(directory, file), content);
    }
    return directory;
  };

  it.each([{ 'postgresql/PG_VERSION': '16\n' }, { PG_VERSION: '16\n' }])(
    'of the data of another major version: %j',
    async (files) => {
      const dataDir = directoryWith(`version-${Object.keys(files).join().length}`, files);
      const joining = joinEmbeddedServer({ dataDir, log: () => undefined });
      await expect(joining).rejects.toEqual(refusal('embedded-other-version'));
      await expect(joining).rejects.toThrow(/PostgreSQL 16; this Upline brings PostgreSQL 18/);
    },
  );

  it('of a directory that holds something else, which is left as it is', async () => {
    const dataDir = directoryWith('photos', { 'holiday.jpg': '' });
    await expect(joinEmbeddedServer({ dataDir, log: () => undefined })).rejects.toEqual(
      refusal('embedded-not-ours'),
    );
    expect(readdirSync(dataDir)).toEqual(['holiday.jpg']);
  });

  it('of a path that is a file', async () => {
    const dataDir = join(directoryWith('file', { plain: '' }), 'plain', 'data');
    const joining = joinEmbeddedServer({ dataDir, log: () => undefined });
    await expect(joining).rejects.toEqual(refusal('embedded-not-a-directory'));
  });

  it('of a platform without PostgreSQL, pointing to DATABASE_URL', () => {
    expect(() => installedBinaries('win32', 'x64')).toThrow(
      /no embedded PostgreSQL for win32 on x64\. Set DATABASE_URL/,
    );
  });

  asRootInReach(
    'of a directory where the user may not write (needs root, and a project others can read)',
    async () => {
      const home = join(scratch, 'closed');
      mkdirSync(home, { mode: 0o755 });
      const guest = visitor({ uid: nobody?.uid ?? 0, gid: nobody?.gid ?? 0 });
      expect(await ask(guest, { join: join(home, 'data') })).toEqual({ refused: 'embedded-no-permission' });
    },
  );
});

describe('users', () => {
  asRootInReach(
    'works for an ordinary user, whose server root joins and starts as that user (needs root, and a project others can read)',
    async () => {
      const home = join(scratch, 'home');
      mkdirSync(home);
      chownSync(home, nobody?.uid ?? 0, nobody?.gid ?? 0);
      const dataDir = join(home, 'data');
      const guest = visitor({ uid: nobody?.uid ?? 0, gid: nobody?.gid ?? 0 });
      expect(await ask(guest, { join: dataDir })).toMatchObject({ startedHere: true, dataDir });
      const joined = await joinHere(dataDir);
      expect(joined.startedHere).toBe(false);
      await ask(guest, { leave: true });
      await joined.release();

      const started = await joinHere(dataDir);
      expect(started.startedHere).toBe(true);
      expect(statSync(`/proc/${String(postmaster(dataDir))}`).uid).toBe(nobody?.uid);
    },
  );

  asRoot('moves the data of root out of a directory that others cannot enter (needs root)', async () => {
    const closed = join(scratch, 'roots');
    mkdirSync(closed, { mode: 0o700 });
    const lines: string[] = [];
    const first = await joinHere(join(closed, 'data'), lines);
    try {
      expect(first.dataDir).toMatch(/^\/var\/lib\/upline\/data-[0-9a-f]{16}$/);
      expect(lines.at(-1)).toContain(first.dataDir);
      await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
      await first.release();

      // Opened later, the directory must not get a second, empty database.
      chmodSync(closed, 0o755);
      const second = await joinHere(join(closed, 'data'));
      expect(second.dataDir).toBe(first.dataDir);
      expect(await query(second.ownerUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
      await second.release();
    } finally {
      rmSync(first.dataDir, { recursive: true, force: true });
    }
  });
});
