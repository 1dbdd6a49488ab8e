import { CheckBooks } from '../../src/commissions/check/check-books.service';
import type { Company } from '../support/company';
import { aFour, Finance, OCTOBER } from './payout-company';

describe('upline check, of payouts', () => {
  let company: Company;
  beforeAll(async () => {
    company = await aFour().start();
    const finance = new Finance(company);
    await company.close(OCTOBER);
    for (const no of ['A', 'B']) await finance.iban(no);
    const first = await finance.freeze();
    await finance.approve(first.id);
    await finance.export(first.id);
    await finance.iban('C');
    await finance.freeze();
  });
  afterAll(() => company.stop());

  const found = async (): Promise<string[]> => {
    const { others } = await company.snapshot((tx) => company.get(CheckBooks).check(tx));
    return others.flatMap(({ findings }) => findings.map(({ code }) => code)).sort();
  };

  it('finds nothing where all agrees', async () => {
    expect(await found()).toEqual([]);
    await company.expectRight();
  });

  it.each([
    [
      'a sum of a batch',
      `UPDATE payout_batch SET gross_minor = gross_minor + 1, net_minor = net_minor + 1 WHERE id = 2`,
      ['batch-sums'],
    ],
    ['a control sum', `UPDATE payout_file SET control_sum_minor = control_sum_minor + 1`, ['file-sums']],
    ['a lost piece of a file', `DELETE FROM payout_file_chunk`, ['file-pieces']],
    [
      'a frozen account',
      `UPDATE payout_item SET sealed_account = '\\x01' WHERE batch_id = 2`,
      ['batch-changed'],
    ],
    [
      'an amount',
      `UPDATE payout_item SET gross_minor = gross_minor + 1, net_minor = net_minor + 1, amount_minor = amount_minor + 1 WHERE batch_id = 2`,
      ['batch-changed', 'batch-sums'],
    ],
    ['who is in flight', `UPDATE payout_item SET in_flight = false WHERE batch_id = 2`, ['in-flight']],
    [
      'a payout ended by hand',
      `UPDATE payout_item SET in_flight = false, outcome = 'rejected' WHERE batch_id = 1 AND position = 1`,
      ['in-transit'],
    ],
    ['a batch closed too early', `UPDATE payout_batch SET state = 'closed' WHERE id = 1`, ['closed-open']],
    [
      'another amount taken off',
      `UPDATE ledger_transfer SET amount_minor = amount_minor + 1 WHERE entry_id = (SELECT entry_id FROM payout_batch WHERE id = 1)`,
      ['batch-not-posted', 'in-transit'],
    ],
  ])('finds %s', async (_, damage, codes) => {
    const tables = ['payout_batch', 'payout_item', 'payout_file', 'payout_file_chunk', 'ledger_transfer_0'];
    const kept = tables.filter((table) => damage.includes(table.replace(/_0$/, '')));
    const keep = kept.map((table) => `CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
    await company.tamper([...keep, damage].join('; '));
    try {
      expect(await found()).toEqual(expect.arrayContaining(codes));
    } finally {
      const back = kept.map((table) =>
        table === 'payout_batch'
          ? `DELETE FROM ${table}; INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_${table}`
          : `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}`,
      );
      await company.tamper([...back, ...kept.map((table) => `DROP TABLE kept_${table}`)].join('; '));
    }
    expect(await found()).toEqual([]);
  });
});
