import { readFileSync } from 'node:fs';
import { OwedView } from '../../src/ledger/views/owed.view';
import { writeCsvFile } from '../../src/platform/csv';
import { aCompany, type Company } from '../support/company';

describe('what is owed', () => {
  let company: Company;
  beforeAll(async () => {
    // C earns 20.00 in October and 10.00 in November, and sends a little more than that back.
    company = await aCompany()
      .at('2025-11-05T12:00:00Z')
      .enrolled('2025-09-01', 'A>B>C')
      .ordered(['O-1', 'C', '2025-10-05', '100.00'], ['O-2', 'B', '2025-11-02', '50.00'])
      .start();
    await company.close(202510);
  });
  afterAll(() => company.stop());

  const owed = async (debts = false) => {
    const page = await company.snapshot((tx) => company.get(OwedView).list(tx, { debts, limit: 200 }));
    return page.items;
  };

  it('is told with its age, by number, page by page', async () => {
    const all = await owed();
    expect(all).toEqual([
      {
        distributorNo: 'A',
        name: 'Name of A',
        currency: 'USD',
        balance: '5.00',
        since: '2025-10-31',
        days: 5,
      },
      {
        distributorNo: 'B',
        name: 'Name of B',
        currency: 'USD',
        balance: '20.00',
        since: '2025-10-31',
        days: 5,
      },
    ]);
    const first = await company.snapshot((tx) => company.get(OwedView).list(tx, { debts: false, limit: 1 }));
    const cursor = first.nextCursor!;
    const next = await company.snapshot((tx) =>
      company.get(OwedView).list(tx, { debts: false, limit: 1, cursor }),
    );
    expect([...first.items, ...next.items]).toEqual(all);
    expect(next.nextCursor).toBeNull();
  });

  it('is a debt once more was taken back than is there, until later earnings settle it', async () => {
    await company.ownerSql(
      `INSERT INTO ledger_entry (source, effective_on, text, by_name, recorded_at) VALUES ('paid', '2025-11-03', 'Paid', 'Anna', now());
       INSERT INTO ledger_transfer (part, entry_id, distributor_id, debit, credit, amount_minor, currency)
       SELECT 0, max(e.id), min(d.id), 1, 5, 2600, 'USD' FROM ledger_entry AS e, distributor AS d WHERE d.distributor_no = 'B'`,
    );
    expect(await owed(true)).toEqual([
      {
        distributorNo: 'B',
        name: 'Name of B',
        currency: 'USD',
        balance: '-6.00',
        since: '2025-11-03',
        days: 2,
      },
    ]);
    const file = company.file('owed.csv', '');
    await company.snapshot((tx) => writeCsvFile(file, company.get(OwedView).csv(tx, true)));
    expect(readFileSync(file, 'utf8')).toBe(
      'distributor_no,currency,balance,since,days\nB,USD,-6.00,2025-11-03,2\n',
    );
    await company.order(['O-3', 'C', '2025-11-04', '100.00']);
    company.clock.moveTo('2025-12-02T12:00:00Z');
    await company.close(202511);
    expect(await owed(true)).toEqual([]);
    expect(await owed()).toMatchObject([
      { distributorNo: 'A', since: '2025-10-31' },
      { distributorNo: 'B', balance: '14.00', since: '2025-11-30' },
    ]);
  });
});
