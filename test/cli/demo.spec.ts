import { FreezeBatch } from '../../src/payouts';
import { aCompany } from '../support/company';
import { administer, createTestDatabase, type TestDatabase } from '../support/test-database';
import { upline } from '../support/upline-process';

const batchesSql = `
SELECT b.format, b.state, b.frozen_by <> b.approved_by AS "byTwo",
       (SELECT count(*)::integer FROM payout_item AS i WHERE i.batch_id = b.id AND i.outcome = 'returned') AS returned,
       (SELECT count(*)::integer FROM payout_item AS i WHERE i.batch_id = b.id AND i.outcome IS NULL) AS open
  FROM payout_batch AS b ORDER BY b.id`;

const methodsSql = `
SELECT count(*)::float8 / (SELECT count(*) FROM distributor) AS share, count(refused_at)::integer AS refused FROM payout_method`;

/** Each starts a process over a database of some size. */
jest.setTimeout(120_000);

describe('the demo company', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    expect(await upline(['demo'], { DATABASE_URL: database.ownerUrl })).toMatchObject({ exitCode: 0 });
  }, 300_000);
  afterAll(() => database.drop());

  const run = (...args: string[]) => upline(args, { DATABASE_URL: database.ownerUrl });

  it('was paid for all months but the last, and something came back', async () => {
    const [sepa, roubles] = ['pain.001.001.09', '1c-client-bank'];
    const closed = { state: 'closed', byTwo: true, returned: 1, open: 0 };
    const settling = { state: 'settling', byTwo: true, returned: 1, open: 1 };
    expect(await administer(database.ownerUrl, batchesSql)).toEqual([
      { format: sepa, ...closed },
      { format: roubles, ...closed },
      { format: sepa, ...settling },
      { format: roubles, ...settling },
    ]);
    const [methods] = await administer<{ share: number; refused: number }>(database.ownerUrl, methodsSql);
    expect(methods!.share).toBeGreaterThan(0.7);
    expect(methods!.share).toBeLessThan(0.85);
    expect(methods!.refused).toBe(4);
  });

  it('has banks whose statements are read without a doubt', async () => {
    const doubts = await administer(
      database.ownerUrl,
      `SELECT 1 FROM bank_answer WHERE warnings::text <> '[]' UNION ALL SELECT 1 FROM bank_entry WHERE state <> 'posted' OR alarm IS NOT NULL`,
    );
    expect(doubts).toEqual([]);
  });

  it('has books that agree', async () => {
    expect(await run('check')).toMatchObject({ exitCode: 0 });
  });

  it.each(['1c-client-bank', 'pain.001.001.09', '1c-register', 'pain.001.001.06'])(
    'leaves the last month to be paid, with %s',
    async (format) => {
      const { exitCode, stdout } = await run('payout', 'freeze', '--format', format, '--as', 'Ann', '--json');
      expect(exitCode).toBe(0);
      const { id } = JSON.parse(stdout) as { id: number };
      expect(
        (await run('payout', 'reject', String(id), '--as', 'Boris', '--reason', 'only tried')).exitCode,
      ).toBe(0);
    },
  );

  it('gives its payer to no other company', async () => {
    const order = ['O-1', 'B', '2025-10-05', '1000.00'] as const;
    const other = await aCompany().enrolled('2025-10-01', 'A>B').ordered(order).start();
    try {
      await other.close(202510);
      const freezing = other.tx((tx) =>
        other.get(FreezeBatch).freeze(tx, { by: 'Ann', format: '1c-client-bank' }),
      );
      await expect(freezing).rejects.toMatchObject({ code: 'payer-unknown' });
    } finally {
      await other.stop();
    }
  });

  it('is not filled again', async () => {
    const { exitCode, stderr } = await run('demo');
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('holds a company already')]);
  });
});
