import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asUser, withDatabase } from '../support/database-url';
import { administer } from '../support/test-database';
import { upline } from '../support/upline-process';

// Each step is a process of its own.
jest.setTimeout(180_000);

const PASSWORD = 'of-a-test';

/** As the README has it, neither of the two being more than it says. */
describe('a database with an owner and an application', () => {
  const directory = mkdtempSync(join(tmpdir(), 'upline-users-'));
  const id = randomBytes(4).toString('hex');
  const [owner, application, name] = [`upline_owner_${id}`, `upline_app_${id}`, `upline_test_users_${id}`];
  let both: { DATABASE_URL: string; UPLINE_OWNER_DATABASE_URL: string };
  let server: string;

  beforeAll(async () => {
    server = process.env['UPLINE_TEST_SERVER_URL']!;
    await administer(server, `CREATE ROLE ${owner} LOGIN PASSWORD '${PASSWORD}'`);
    await administer(server, `CREATE ROLE ${application} LOGIN PASSWORD '${PASSWORD}'`);
    await create();
    both = {
      DATABASE_URL: asUser(withDatabase(server, name), application, PASSWORD),
      UPLINE_OWNER_DATABASE_URL: asUser(withDatabase(server, name), owner, PASSWORD),
    };
  });
  afterAll(async () => {
    rmSync(directory, { recursive: true });
    await drop();
    await administer(server, `DROP ROLE ${owner}, ${application}`);
  });
  const create = () =>
    administer(server, `CREATE DATABASE ${name} OWNER ${owner} TEMPLATE template0 LOCALE 'C.UTF-8'`);
  const drop = () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`);

  const alone = () => ({ DATABASE_URL: both.DATABASE_URL });
  const backup = join(directory, 'company.backup');
  const file = (called: string, content: string) => {
    writeFileSync(join(directory, called), content);
    return join(directory, called);
  };
  const list = ['period', 'list', '--json'];

  it('is not made by the application alone', async () => {
    const { exitCode, stderr } = await upline(list, alone());
    expect(exitCode).toBe(1);
    expect(stderr).toContain('UPLINE_OWNER_DATABASE_URL');
  });

  it('is made by the owner, and served by the application alone from then on', async () => {
    expect(await upline(list, both)).toEqual({ exitCode: 0, stdout: '[]\n', stderr: '' });
    expect(await upline(list, alone())).toEqual({ exitCode: 0, stdout: '[]\n', stderr: '' });
    const people = file(
      'people.csv',
      'distributor_no,name,sponsor_no,enrolled_on\nA,Ann,,2025-01-10\nB,Bo,A,2025-01-10\n',
    );
    const orders = file('orders.csv', 'order_no,distributor_no,ordered_at,cv\nO-1,B,2025-10-05,100\n');
    for (const args of [
      ['import', 'distributors', people],
      ['import', 'orders', orders],
      ['period', 'close', '2025-10', '--as', 'Anna'],
      ['period', 'approve', '2025-10', '--as', 'Boris'],
      ['rebuild'],
      ['backup', backup],
    ]) {
      expect([args, (await upline(args, alone())).exitCode]).toEqual([args, 0]);
    }
    expect(existsSync(backup)).toBe(true);
    const exported = await upline(['export', 'lines', '2025-10', '--out', join(directory, 'l.csv')], alone());
    expect(exported.stdout).not.toContain('waived');
  });

  it('says of a month that one person approved that it was one, whatever is set later', async () => {
    const orders = file('later.csv', 'order_no,distributor_no,ordered_at,cv\nO-2,B,2025-11-05,100\n');
    const single = { ...alone(), UPLINE_APPROVAL: 'single' };
    for (const args of [
      ['import', 'orders', orders],
      ['period', 'close', '2025-11', '--as', 'Anna'],
      ['period', 'approve', '2025-11', '--as', 'Anna'],
    ]) {
      expect([args, (await upline(args, single)).exitCode]).toEqual([args, 0]);
    }
    const exported = await upline(['export', 'lines', '2025-11', '--out', join(directory, 'l.csv')], alone());
    expect(exported.stdout).toContain('the rule of two people was waived');
  });

  it('is restored by the owner alone, with the rights as they were', async () => {
    await drop();
    await create();
    await upline(list, both);
    const refused = await upline(['restore', backup], alone());
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('Name the owner as well, in UPLINE_OWNER_DATABASE_URL.');
    expect(await upline(['restore', backup], both)).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await upline(['check'], alone())).exitCode).toBe(0);
    expect((await upline(['verify', '2025-10'], alone())).exitCode).toBe(0);
    const again = `INSERT INTO sales_order SELECT 202510, distributor_id, 'X', ordered_on, ordered_at, 1 FROM sales_order LIMIT 1`;
    await expect(administer(both.DATABASE_URL, again)).rejects.toThrow('closed for ever');
    await expect(administer(both.DATABASE_URL, 'DELETE FROM standing')).rejects.toThrow('permission denied');
  });

  it('is one database', async () => {
    const other = withDatabase(both.DATABASE_URL, 'postgres');
    const { exitCode, stderr } = await upline(list, { ...both, DATABASE_URL: other });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^DATABASE_URL and UPLINE_OWNER_DATABASE_URL name two databases\./);
  });

  it('is not made in another one by mistake', async () => {
    const mistaken = `${name}_mistaken`;
    await administer(
      server,
      `CREATE DATABASE ${mistaken} OWNER ${owner} TEMPLATE template0 LOCALE 'C.UTF-8'`,
    );
    const there = withDatabase(both.UPLINE_OWNER_DATABASE_URL, mistaken);
    try {
      const { stderr } = await upline(list, { ...both, UPLINE_OWNER_DATABASE_URL: there });
      expect(stderr).toMatch(/name two databases\./);
      // Nothing stands there yet.
      await administer(there, 'CREATE TABLE person (); CREATE TABLE migration ()');
    } finally {
      await administer(server, `DROP DATABASE ${mistaken} WITH (FORCE)`);
    }
  });

  it('has the owner for its owner', async () => {
    const swapped = { ...both, UPLINE_OWNER_DATABASE_URL: both.DATABASE_URL };
    const { exitCode, stderr } = await upline(list, swapped);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('does not own');
  });

  it('is named by both or by the application alone', async () => {
    const { UPLINE_OWNER_DATABASE_URL } = both;
    const { exitCode, stderr } = await upline(list, { UPLINE_OWNER_DATABASE_URL });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^UPLINE_OWNER_DATABASE_URL is set and DATABASE_URL is not\./);
    const wrong = await upline(list, {
      ...both,
      UPLINE_OWNER_DATABASE_URL: 'postgresql://ann:secret@127.0.0.1:1/upline',
    });
    expect(wrong.stderr).toMatch(/^No PostgreSQL answers .* UPLINE_OWNER_DATABASE_URL is right\.\n$/);
  });
});
