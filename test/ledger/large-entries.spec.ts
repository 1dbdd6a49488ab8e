import { IndexParts, ACCOUNTS, Ledger, payableBalanceOfSql } from '../../src/ledger';
import { rows, type Tx } from '../../src/platform/database';
import { TEST_APPLICATION } from '../support/database-url';
import { startTestApp, type TestApp } from '../support/test-app';
import { CheckBooks } from '../../src/commissions/check/check-books.service';

const SIZE = 12_000;
const entryOf = (source: string) => ({ source, effectiveOn: '2026-10-31', text: 'x', by: 'Ida' });
/** A transfer to each of as many people. */
const toEach = (isSettled: boolean) => ({
  sql: `SELECT 2::smallint AS debit, 1::smallint AS credit, i AS distributor_id, $1::text AS currency, i::bigint AS amount_minor
          FROM generate_series(1, ${SIZE}) AS i`,
  parameters: ['USD'],
  expected: SIZE,
  isSettled,
});

describe('a large entry', () => {
  let app: TestApp;
  let entryId: number;
  beforeAll(async () => {
    app = await startTestApp();
    entryId = (await app.tx((tx) => app.get(Ledger).postFrom(tx, entryOf('large'), toEach(true))))!.entryId;
  });
  afterAll(() => app.close());

  const parts = () =>
    app.ownerSql<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class AS c WHERE relname ~ '^ledger_transfer_[0-9]+$' ORDER BY 1`,
    );

  it('stands in a part of its own, with an index, and nothing in it can be another entry’s', async () => {
    expect(await parts()).toEqual([{ name: 'ledger_transfer_0' }, { name: `ledger_transfer_${entryId}` }]);
    const [balance] = await app.tx((tx) => rows(tx, payableBalanceOfSql, [777]));
    expect(balance).toMatchObject({ distributor_id: 777, currency: 'USD', balance_minor: '777' });
    // Two who give it its index at once.
    await Promise.all([app.get(IndexParts).index(), app.get(IndexParts).index()]);
    const plan = await app.tx(async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off');
      return rows<{ 'QUERY PLAN': string }>(
        tx,
        'EXPLAIN SELECT FROM ledger_transfer WHERE distributor_id = 777',
      );
    });
    expect(JSON.stringify(plan)).toContain(`ledger_transfer_${entryId}_distributor`);
    await expect(
      app.ownerSql(
        `INSERT INTO ledger_transfer_${entryId} (part, entry_id, distributor_id, debit, credit, amount_minor, currency)
         VALUES (${entryId}, ${entryId + 1}, 1, 2, 1, 1, 'USD')`,
      ),
    ).rejects.toThrow('ledger_transfer_part');
  });

  it('is mirrored as a whole, or for some of its people', async () => {
    const ledger = app.get(Ledger);
    const some = await app.tx((tx) => ledger.reverse(tx, entryId, entryOf('some'), [5, 6]));
    expect(some.transfers).toBe(2);
    const whole = await app.tx((tx) => ledger.reverse(tx, entryId, entryOf('whole')));
    expect(whole.transfers).toBe(SIZE);
    const sums = await app.ownerSql(
      `SELECT sum(CASE WHEN credit = 1 THEN amount_minor ELSE -amount_minor END)::integer AS sum FROM ledger_transfer`,
    );
    expect(sums).toEqual([{ sum: -11 }]);
    await expect(app.tx((tx) => ledger.reverse(tx, entryId, entryOf('none'), [0]))).rejects.toMatchObject({
      code: 'ledger-empty',
    });
    await expect(app.tx((tx) => ledger.reverse(tx, 999, entryOf('unknown')))).rejects.toMatchObject({
      code: 'ledger-entry-unknown',
    });
  });

  it('that comes to nothing leaves no table and no entry', async () => {
    const before = await parts();
    const nothing = { ...toEach(true), sql: `${toEach(true).sql} WHERE i < 0` };
    expect(await app.tx((tx) => app.get(Ledger).postFrom(tx, entryOf('nothing'), nothing))).toBeNull();
    await expect(
      app.tx(async (tx) => {
        await app.get(Ledger).postFrom(tx, entryOf('undone'), toEach(false));
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await parts()).toEqual(before);
    expect(await app.ownerSql(`SELECT FROM ledger_entry WHERE source IN ('nothing', 'undone')`)).toEqual([]);
  });

  it.each([
    [{ amountMinor: 0n }, 'ledger_transfer_amount'],
    [{ amountMinor: -1n }, 'ledger_transfer_amount'],
    [{ debit: ACCOUNTS.payable }, 'ledger_transfer_accounts'],
    [{ debit: 12 as 11 }, 'ledger_transfer_accounts'],
    [{ distributorId: null }, 'ledger_transfer_whose'],
  ])('or a small one takes no transfer with %p', async (wrong, constraint) => {
    const right = {
      debit: ACCOUNTS.bank,
      credit: ACCOUNTS.payable,
      distributorId: 1,
      currency: 'USD',
      amountMinor: 1n,
    };
    await expect(
      app.tx((tx) => app.get(Ledger).post(tx, entryOf('wrong'), [{ ...right, ...wrong }])),
    ).rejects.toThrow(constraint);
  });

  describe('to the application’s user', () => {
    const asApplication = (sql: string) => app.tx((tx) => tx.query(sql));

    it.each([
      'UPDATE ledger_entry SET text = text',
      'DELETE FROM ledger_entry',
      'TRUNCATE ledger_entry, ledger_transfer',
      'UPDATE ledger_transfer SET amount_minor = 1',
      'DELETE FROM ledger_transfer',
      'DELETE FROM ledger_transfer_0',
      'UPDATE ledger_transfer_PART SET amount_minor = 1',
      'DELETE FROM ledger_transfer_PART',
      'TRUNCATE ledger_transfer_PART',
      'INSERT INTO ledger_transfer_PART SELECT * FROM ledger_transfer_PART',
      'INSERT INTO ledger_transfer_0 SELECT * FROM ledger_transfer_0',
      'DROP TABLE ledger_transfer_PART',
      'ALTER TABLE ledger_transfer DETACH PARTITION ledger_transfer_PART',
      'ALTER TABLE ledger_transfer DISABLE TRIGGER ALL',
      'INSERT INTO ledger_account VALUES (12, $$x$$, $$x$$, $$asset$$, false)',
      'INSERT INTO ledger_entry (source, effective_on, text, by_name, recorded_at, posted_in) VALUES ($$x$$, now(), $$x$$, $$x$$, now(), $$1$$)',
    ])('is not changed: %s', async (sql) => {
      await expect(asApplication(sql.replaceAll(/_PART\b/g, `_${entryId}`))).rejects.toThrow(
        /permission denied|must be owner/,
      );
    });

    it.each([
      'UPDATE ledger_entry SET text = text',
      'DELETE FROM ledger_transfer',
      'TRUNCATE ledger_entry CASCADE',
    ])('nor to the owner: %s', async (sql) => {
      await expect(app.ownerSql(sql)).rejects.toThrow('never changed');
    });

    it('is not added to once it is posted, small or large, nor is a part made of it', async () => {
      for (const part of [0, entryId]) {
        await expect(
          asApplication(
            `INSERT INTO ledger_transfer (part, entry_id, distributor_id, debit, credit, amount_minor, currency)
             VALUES (${part}, ${entryId}, 1, 2, 1, 100, 'USD')`,
          ),
        ).rejects.toThrow(`entry ${entryId} is not being posted`);
      }
      for (const call of ['ledger_part_make', 'ledger_part_attach']) {
        await expect(asApplication(`SELECT ${call}(${entryId})`)).rejects.toThrow('is not being posted');
        await expect(asApplication(`SELECT ${call}(NULL)`)).rejects.toThrow('is not being posted');
      }
      await expect(asApplication(`SELECT ledger_part(${entryId})`)).rejects.toThrow('permission denied');
    });

    it('may be filled while it is posted, and not any more when it is attached', async () => {
      const insert = (tx: Tx, id: number) =>
        tx.query(
          `INSERT INTO ledger_transfer_${id} (debit, credit, distributor_id, currency, amount_minor) VALUES (2, 1, 1, 'USD', 1)`,
        );
      await expect(
        app.tx(async (tx) => {
          const made = await app.get(Ledger).postFrom(tx, entryOf('mine'), toEach(false));
          await insert(tx, made!.entryId);
        }),
      ).rejects.toThrow('permission denied');
      const granted = await app.ownerSql(
        `SELECT privilege_type FROM information_schema.role_table_grants WHERE grantee = '${TEST_APPLICATION}' AND table_name = 'ledger_transfer_${entryId}'`,
      );
      expect(granted).toEqual([{ privilege_type: 'SELECT' }]);
    });
  });

  it('has people who are nobody here, which the check says', async () => {
    const { others } = await app.tx((tx) => app.get(CheckBooks).check(tx));
    expect(others.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
      'transfer-of-nobody',
    ]);
  });
});
