import { DataSource } from 'typeorm';
import { ACCOUNTS, Ledger } from '../../src/ledger';
import { inTransaction } from '../../src/platform/database';
import { builtUpline } from '../support/built-upline';
import { aCompany, type Company } from '../support/company';
import { HeldLock, until } from '../runs/held-lock';

const OCTOBER = 202510;
const books = (company: Company) =>
  company.sql(`SELECT source, (SELECT count(*)::integer FROM ledger_transfer AS t WHERE t.entry_id = e.id) AS transfers
                 FROM ledger_entry AS e ORDER BY source`);
const transfer = {
  debit: ACCOUNTS.bank,
  credit: ACCOUNTS.suspense,
  distributorId: null,
  currency: 'USD',
  amountMinor: 5n,
};
const entry = (source: string) => ({ source, effectiveOn: '2025-11-05', text: 'came in', by: 'Ida' });

describe('two who post the same', () => {
  let company: Company;
  beforeAll(async () => {
    company = await aCompany().start();
  });
  afterAll(() => company.stop());

  it('post it once: the second waits for the first, and is told', async () => {
    const other = await company.another();
    const ledger = other.get(Ledger, { strict: false });
    let second: Promise<unknown> = Promise.resolve();
    await company.tx(async (tx) => {
      await company.get(Ledger).post(tx, entry('bank/1'), [transfer]);
      second = inTransaction(other.get(DataSource), (beside) =>
        ledger.post(beside, entry('bank/1'), [transfer]),
      );
      second.catch(() => undefined);
      await until(
        async () => (await company.ownerSql('SELECT FROM pg_locks WHERE NOT granted')).length > 0,
        'the second one waits',
      );
    });
    await expect(second).rejects.toMatchObject({ kind: 'conflict', code: 'ledger-posted' });
    expect(await books(company)).toEqual([{ source: 'bank/1', transfers: 1 }]);
  });

  it('post it after all when the first gives up', async () => {
    const other = await company.another();
    let second: Promise<unknown> = Promise.resolve();
    const first = company.tx(async (tx) => {
      await company.get(Ledger).post(tx, entry('bank/2'), [transfer]);
      second = inTransaction(other.get(DataSource), (beside) =>
        other.get(Ledger, { strict: false }).post(beside, entry('bank/2'), [transfer]),
      );
      await until(
        async () => (await company.ownerSql('SELECT FROM pg_locks WHERE NOT granted')).length > 0,
        'the second one waits',
      );
      throw new Error('given up');
    });
    await expect(first).rejects.toThrow('given up');
    await expect(second).resolves.toMatchObject({ transfers: 1 });
  });

  it('stage many at once, in any order: each stands once, and neither waits in a circle', async () => {
    const others = await Promise.all([company.another(), company.another()]);
    const sources = Array.from({ length: 500 }, (_, index) => `answer/${index}`);
    const outcomes = await Promise.all(
      others.map((app, place) =>
        inTransaction(app.get(DataSource), async (tx) => {
          const ledger = app.get(Ledger, { strict: false });
          await ledger.stage(tx);
          await tx.query(
            `INSERT INTO ledger_staged SELECT s, '2025-11-05', 'paid', NULL, 5, 10, NULL, 'USD', 1
               FROM unnest($1::text[]) WITH ORDINALITY AS u (s, n) ORDER BY n * $2`,
            [sources, place === 0 ? 1 : -1],
          );
          return ledger.postStaged(tx, 'Ida');
        }),
      ),
    );
    expect(outcomes.map(({ posted }) => posted).sort((a, b) => a - b)).toEqual([0, 500]);
    expect(outcomes.find(({ posted }) => posted === 0)!.skipped).toEqual([...sources].sort());
    expect(
      await company.sql(`SELECT count(*)::integer AS n FROM ledger_transfer WHERE amount_minor = 1`),
    ).toEqual([{ n: 500 }]);
  });
});

describe('an approval', () => {
  let company: Company;
  beforeAll(async () => {
    await builtUpline();
    company = await aCompany()
      .enrolled('2025-01-10', 'A>B>C')
      .ordered(['O-1', 'C', '2025-10-05', '100.00'])
      .start();
    await company.calculate(OCTOBER);
  }, 300_000);
  afterAll(() => company.stop());

  it.each([
    ['before it posts', 'LOCK TABLE ledger_entry IN EXCLUSIVE MODE'],
    ['while it posts', 'LOCK TABLE ledger_transfer IN EXCLUSIVE MODE'],
    ['when all is posted', 'SELECT FROM period WHERE id = 202510 FOR UPDATE'],
  ])('killed %s leaves nothing in the books, and another one approves', async (_, lock) => {
    const held = await HeldLock.take(company.ownerUrl, lock);
    const approving = await company.spawn('period', 'approve', '2025-10', '--as', 'Boris');
    await held.untilWaitedFor(1);
    approving.child.kill('SIGKILL');
    await approving.ended;
    await held.release();
    await until(async () => {
      const left = await company.sql(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'upline-%'`,
      );
      return left.length === 0;
    }, 'the connections of the killed process are gone');
    expect(await books(company)).toEqual([]);
    expect(await company.state(OCTOBER)).toBe('review');
    await company.expectRight();
  });

  it('posts once, however many approve at the same time', async () => {
    const both = await Promise.all(
      ['Boris', 'Clara'].map((as) => company.spawn('period', 'approve', '2025-10', '--as', as)),
    );
    const codes = (await Promise.all(both.map(({ ended }) => ended))).map(({ exitCode }) => exitCode);
    expect(codes.sort()).toEqual([0, 1]);
    expect(await books(company)).toEqual([{ source: 'period/2025-10/earnings', transfers: 2 }]);
    await company.expectRight();
  });
});
