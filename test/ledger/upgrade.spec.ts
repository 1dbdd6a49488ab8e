import { Adjust } from '../../src/commissions';
import { payableBalancesSql } from '../../src/ledger';
import { prepareDatabase } from '../../src/platform/database';
import { aCompany, type Company, type OrderRow, type PersonRow } from '../support/company';

const [OCTOBER, NOVEMBER] = [202510, 202511];
/** More than an entry may have to be small. */
const EARNERS = 10_500;

/** Everybody below the root sponsors one buyer. */
const people: PersonRow[] = [['R', '', '2025-01-10']];
const orders: OrderRow[] = [];
for (let index = 0; index < EARNERS; index++) {
  people.push([`S${index}`, 'R', '2025-01-10'], [`B${index}`, `S${index}`, '2025-01-11']);
  orders.push([`O${index}`, `B${index}`, '2025-10-05', '10.00']);
}

const booksSql = `
SELECT e.source, e.effective_on::text AS day, e.text, e.by_name AS by, t.part > 0 AS large, count(*)::integer AS transfers,
       sum(t.amount_minor)::integer AS minor
  FROM ledger_entry AS e JOIN ledger_transfer AS t ON t.entry_id = e.id
 GROUP BY 1, 2, 3, 4, 5 ORDER BY 1`;
const transfersSql = `
SELECT md5(string_agg(concat_ws(' ', e.source, t.distributor_id, t.debit, t.credit, t.currency, t.amount_minor), ';'
         ORDER BY e.source, t.distributor_id, t.amount_minor)) AS sum
  FROM ledger_entry AS e JOIN ledger_transfer AS t ON t.entry_id = e.id`;

/** As if this version had never been here. */
const WITHOUT_BOOKS = `
DROP TABLE ledger_transfer, ledger_entry, ledger_account;
DO $$
DECLARE called text;
BEGIN
  FOR called IN SELECT oid::regprocedure FROM pg_proc WHERE proname ~ '^ledger_' LOOP
    EXECUTE 'DROP FUNCTION ' || called;
  END LOOP;
END $$;
DELETE FROM migration WHERE name = 'Ledger1700000700000'`;

describe('a company whose months were closed before there were books', () => {
  let company: Company;
  beforeAll(async () => {
    company = await aCompany()
      .at('2025-11-10T12:00:00Z')
      .enrolledRows(...people)
      .ordered(...orders)
      .start();
    await company.close(OCTOBER);
    await company.refund(['R-1', 'O1', '2025-11-07', '10.00']);
    const request = { distributorNo: 'S2', amount: '-1.00', reason: 'agreed', by: 'Anna' };
    const id = await company.tx((tx) => company.get(Adjust).request(tx, request));
    await company.tx((tx) => company.get(Adjust).approve(tx, id, 'Boris'));
    company.clock.moveTo('2025-12-05T12:00:00Z');
    await company.close(NOVEMBER);
  }, 180_000);
  afterAll(() => company.stop());

  it('has them after the upgrade, as the approvals would have posted them', async () => {
    const before = [await company.sql(booksSql), await company.sql(transfersSql)];
    expect(before[0]).toMatchObject([
      { source: 'period/2025-10/earnings', large: true, transfers: EARNERS + 1 },
      { source: 'period/2025-11/clawbacks', large: false, transfers: 2 },
      { source: 'period/2025-11/corrections', large: false, transfers: 1 },
    ]);
    const balances = await company.sql(`SELECT * FROM (${payableBalancesSql}) AS b ORDER BY distributor_id`);
    await company.ownerSql(WITHOUT_BOOKS);
    const urls = { url: company.databaseUrl, ownerUrl: company.ownerUrl };
    expect((await prepareDatabase(urls)).migrated).toEqual(['Ledger1700000700000']);
    expect([await company.sql(booksSql), await company.sql(transfersSql)]).toEqual(before);
    expect(await company.sql(`SELECT * FROM (${payableBalancesSql}) AS b ORDER BY distributor_id`)).toEqual(
      balances,
    );
    await company.expectRight();
  }, 60_000);
});
