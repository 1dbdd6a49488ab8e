import { BalanceView } from '../../src/commissions';
import { Adjust } from '../../src/commissions';
import { CheckBooks } from '../../src/commissions/check/check-books.service';
import { TrialBalance } from '../../src/ledger';
import { restoreBackup, takeBackup } from '../../src/platform/backup';
import { aCompany, Company } from '../support/company';
import { createTestDatabase } from '../support/test-database';

const [OCTOBER, NOVEMBER] = [202510, 202511];

const entriesSql = `
SELECT e.source, e.effective_on::text AS day, e.text, e.by_name AS by, d.distributor_no AS no, debit.code AS debit,
       credit.code AS credit, t.currency, t.amount_minor::integer AS minor
  FROM ledger_entry AS e JOIN ledger_transfer AS t ON t.entry_id = e.id
  JOIN distributor AS d ON d.id = t.distributor_id
  JOIN ledger_account AS debit ON debit.id = t.debit JOIN ledger_account AS credit ON credit.id = t.credit
 ORDER BY e.id, d.distributor_no, minor`;

const shown = async (company: Company): Promise<string[]> =>
  (await company.sql<Record<string, string>>(entriesSql)).map(
    ({ source, day, by, no, debit, credit, minor, currency }) =>
      `${source} ${day} ${by}: ${debit} ← ${credit} ${no} ${minor} ${currency}`,
  );

describe('an approved period in the books', () => {
  let company: Company;
  beforeAll(async () => {
    company = await aCompany()
      .at('2025-11-10T12:00:00Z')
      .enrolled('2025-01-10', 'A>B>C')
      .ordered(['O-1', 'C', '2025-10-05', '100.00'], ['O-2', 'C', '2025-10-06', '50.00'])
      .start();
    await company.close(OCTOBER);
    await company.refund(['R-1', 'O-1', '2025-11-07', '100.00']);
    for (const [distributorNo, amount] of [
      ['A', '25.00'],
      ['B', '-0.50'],
    ] as const) {
      const request = { distributorNo, amount, reason: 'agreed', by: 'Anna' };
      const id = await company.tx((tx) => company.get(Adjust).request(tx, request));
      await company.tx((tx) => company.get(Adjust).approve(tx, id, 'Boris'));
    }
    company.clock.moveTo('2025-12-05T12:00:00Z');
  });
  afterAll(() => company.stop());

  it('stands as earnings, of the last day of the month; what there is none of makes no entry', async () => {
    expect(await shown(company)).toEqual([
      'period/2025-10/earnings 2025-10-31 Boris: commission-expense ← payable A 750 USD',
      'period/2025-10/earnings 2025-10-31 Boris: commission-expense ← payable B 750 USD',
    ]);
    await company.expectRight();
  });

  it('takes refunds back and corrects by entries of their own', async () => {
    await company.close(NOVEMBER);
    expect((await shown(company)).slice(2)).toEqual([
      'period/2025-11/clawbacks 2025-11-30 Boris: payable ← commission-expense A 500 USD',
      'period/2025-11/clawbacks 2025-11-30 Boris: payable ← commission-expense B 500 USD',
      'period/2025-11/corrections 2025-11-30 Boris: correction-expense ← payable A 2500 USD',
      'period/2025-11/corrections 2025-11-30 Boris: payable ← correction-expense B 50 USD',
    ]);
    await company.expectRight();
    const balances = await company.tx((tx) => company.get(TrialBalance).get(tx));
    expect(balances.accounts.map(({ code, balance }) => `${code} ${balance}`)).toEqual([
      'payable -29.50',
      'commission-expense 5.00',
      'correction-expense 24.50',
    ]);
    expect(balances.totals).toEqual([
      { currency: 'USD', debits: '50.50', credits: '50.50', balance: '0.00' },
    ]);
    const october = await company.tx((tx) => company.get(TrialBalance).get(tx, '2025-11-01'));
    expect(october.accounts.map(({ code, balance }) => `${code} ${balance}`)).toEqual([
      'payable -15.00',
      'commission-expense 15.00',
    ]);
  });

  it('is what a person is owed, and since when', async () => {
    const of = (no: string) => company.tx((tx) => company.get(BalanceView).get(tx, no, 'staff'));
    // 7.50 of October, of which 5.00 came back and is taken from the oldest.
    expect(await of('A')).toMatchObject({
      payable: '27.50',
      since: '2025-10-31',
      inTransit: [],
      earned: '27.50',
    });
    expect(await of('B')).toMatchObject({ payable: '2.00', since: '2025-10-31' });
    expect(await of('C')).toMatchObject({ payable: '0.00', since: null });
  });

  it('goes into a backup and out of it, and can be added to after', async () => {
    const file = company.file('company.backup', '');
    await company.snapshot((tx) => takeBackup(tx, file, company.clock.now()));
    const restored = await Company.open(await createTestDatabase(), '2026-01-05T12:00:00Z');
    await restored.asOwner((tx) => restoreBackup(tx, file));
    expect(await shown(restored)).toEqual(await shown(company));
    await restored.expectRight();
    await restored.order(['O-9', 'C', '2025-12-06', '10.00']);
    await restored.close(202512);
    expect((await shown(restored)).slice(6)).toEqual([
      'period/2025-12/earnings 2025-12-31 Boris: commission-expense ← payable A 50 USD',
      'period/2025-12/earnings 2025-12-31 Boris: commission-expense ← payable B 50 USD',
    ]);
    await expect(restored.ownerSql('DELETE FROM ledger_entry')).rejects.toThrow('never changed');
    await restored.stop();
  });

  it.each([
    ['a transfer lost', `DELETE FROM ledger_transfer_0 WHERE amount_minor = 2500`, 'period-posted'],
    [
      'another amount',
      `UPDATE ledger_transfer_0 SET amount_minor = 751 WHERE amount_minor = 750`,
      'period-posted',
    ],
    ['another account', `UPDATE ledger_transfer_0 SET debit = 5 WHERE debit = 2`, 'period-posted'],
    ['an entry without transfers', `DELETE FROM ledger_transfer_0 WHERE entry_id = 1`, 'entry-empty'],
    ['transfers without their entry', `DELETE FROM ledger_entry WHERE id = 3`, 'transfer-without-entry'],
    [
      'somebody else',
      `UPDATE ledger_transfer_0 SET distributor_id = 99 WHERE amount_minor = 50`,
      'transfer-of-nobody',
    ],
  ])('is missed by the check with %s', async (_, tampering, code) => {
    const copy = await Company.open(await createTestDatabase(), '2026-01-05T12:00:00Z');
    const file = company.file('copy.backup', '');
    await company.snapshot((tx) => takeBackup(tx, file, company.clock.now()));
    await copy.asOwner((tx) => restoreBackup(tx, file));
    await copy.tamper(tampering);
    const { isRight, others } = await copy.snapshot((tx) => copy.get(CheckBooks).check(tx));
    expect(isRight).toBe(false);
    expect(others.flatMap(({ findings }) => findings.map((one) => one.code))).toContain(code);
    await copy.stop();
  });
});
