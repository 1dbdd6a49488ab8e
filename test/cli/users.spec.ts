import { generateSync } from 'otplib';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { startUpline, upline } from '../support/upline-process';

/** Each line typed is a process, which takes seconds on a busy machine. */
jest.setTimeout(180_000);

describe('people on the command line', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const run = (...args: string[]) => upline(args, { DATABASE_URL: database.url });
  async function json<T>(...args: string[]): Promise<T> {
    const { exitCode, stdout } = await run(...args, '--json');
    expect(exitCode).toBe(0);
    return JSON.parse(stdout) as T;
  }

  async function withInput(input: string, ...args: string[]) {
    return (await startUpline(args, { DATABASE_URL: database.url }, input)).ended;
  }

  it('are let in by a link, or with a password from standard input', async () => {
    const { exitCode, stdout } = await run(
      'user',
      'create',
      'Мария',
      '--role',
      'finance',
      '--role',
      'auditor',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^Мария is let in as auditor and finance\.\nhttp:\/\/localhost:3000\/welcome#\S{43}\n/,
    );
    const anna = await withInput(
      'корова жуёт траву 7\n',
      'user',
      'create',
      'anna',
      '--role',
      'admin',
      '--password-stdin',
    );
    expect(anna).toMatchObject({ stdout: 'anna is let in as admin.\n', stderr: '' });
    const weak = await withInput(
      'password\n',
      'user',
      'create',
      'ben',
      '--role',
      'admin',
      '--password-stdin',
    );
    expect(weak.stderr).toMatch(/^This password is one of those that are tried first/);
    const reset = ['user', 'reset', 'anna', '--second-factor', '--password-stdin'];
    expect((await withInput('password\n', ...reset)).stderr).toMatch(/^This password is one of those/);
    expect((await run('user', 'create', 'МАРИЯ', '--role', 'auditor')).exitCode).toBe(1);
    expect((await run('user', 'create', 'x', '--role', 'owner')).exitCode).toBe(2);
    const { items } = await json<{ items: { userName: string }[] }>('user', 'list');
    expect(items).toMatchObject([
      { userName: 'Мария', roles: ['auditor', 'finance'], hasPassword: false },
      { userName: 'anna', roles: ['admin'], hasPassword: true, hasSecondFactor: false },
    ]);
  });

  it('get roles, are shut out and let in again, and get a new link', async () => {
    const by = ['--as', 'Chief'];
    expect(await json('user', 'roles', 'мария', '--role', 'auditor', ...by)).toMatchObject({
      roles: ['auditor'],
    });
    expect((await run('user', 'disable', 'anna')).stderr).toMatch(/^anna is the only administrator/);
    await json('user', 'disable', 'Мария', ...by);
    await json('user', 'enable', 'Мария', ...by);
    const { reset } = await json<{ reset: { link: string } }>('user', 'reset', 'Мария', '--second-factor');
    expect(reset.link).toContain('/welcome#');
    expect(await json('user', 'sessions', 'anna', '--end')).toMatchObject({ items: [], ended: 0 });
    expect((await run('user', 'reset', 'nobody')).stderr).toBe('There is no user "nobody".\n');
  });

  it('get tokens with scopes and an end, which are listed and taken back', async () => {
    const made = await json<{ id: number; token: string }>(
      'token',
      'create',
      '--user',
      'anna',
      '--scope',
      'read,approve',
      '--days',
      '30',
      '--name',
      'month end',
    );
    expect(made).toMatchObject({ userName: 'anna', scopes: ['read', 'approve'], role: null });
    expect((await run('token', 'create', '--role', 'admin', '--scope', 'approve')).stderr).toMatch(
      /^Only a token of a named person/,
    );
    expect((await run('token', 'create')).exitCode).toBe(2);
    expect(await json('token', 'create', '--role', 'admin', '--name', 'Anna')).toMatchObject({
      issuedTo: 'Anna',
    });
    const { stdout } = await run('token', 'list', '--user', 'anna');
    expect(stdout).toMatch(
      /^token +user +name +role +scopes +made +until\n +\d+ +anna +month end +read, approve/,
    );
    expect(stdout).not.toContain(made.token);
    await json('token', 'revoke', String(made.id));
    expect((await run('token', 'revoke', String(made.id))).exitCode).toBe(1);
    expect(await json('token', 'list', '--user', 'anna')).toEqual({ items: [] });
  });
});

describe('the first start', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const environment = () => ({ DATABASE_URL: database.url, PORT: '0', UPLINE_DEMO: 'off' });

  it('is refused without a secret of its own, and with half a mail server', async () => {
    const { exitCode, stderr } = await upline(['start'], { ...environment(), UPLINE_SECRET: '' });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^UPLINE_SECRET is not set: .*openssl rand -base64 48/m);
    const mail = await upline(['start'], { ...environment(), UPLINE_SMTP_URL: 'smtp://localhost' });
    expect(mail.stderr).toMatch(/^UPLINE_SMTP_URL is set and UPLINE_MAIL_FROM is not/);
    const weak = await upline(['start'], { ...environment(), UPLINE_ADMIN_PASSWORD: 'password' });
    expect(weak.stderr).toMatch(/^This password is one of those that are tried first/m);
  });

  it('makes an administrator who can sign in with what it prints, once', async () => {
    const first = await startUpline(['start'], environment());
    const url = /http:\/\/localhost:\d+/.exec(await first.untilPrinted('Ctrl-C'))![0];
    first.child.kill('SIGINT');
    const { stderr } = await first.ended;
    const [, password] = /^ {2}admin \(admin\): password (\S+)$/m.exec(stderr)!;
    const [, secret] = /otpauth:\/\/totp\/Upline:admin\?secret=([A-Z2-7]+)&issuer=Upline/.exec(stderr)!;
    expect(stderr).toMatch(/^A first token for the API, of admin, shown only now: upl_\S+$/m);
    expect(url).toBeDefined();

    const second = await startUpline(['start'], environment());
    const again = /http:\/\/localhost:\d+/.exec(await second.untilPrinted('Ctrl-C'))![0];
    const answer = await fetch(`${again}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ userName: 'admin', password, code: generateSync({ secret: secret! }) }),
    });
    expect(answer.status).toBe(201);
    const uri = `otpauth://totp/Upline:admin?secret=${secret!}&issuer=Upline`;
    const { exitCode, stdout } = await upline(['user', 'code', uri]);
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^\d{6}\n$/)]);
    second.child.kill('SIGINT');
    expect((await second.ended).stderr).not.toMatch(/password|otpauth/);
  });
});
