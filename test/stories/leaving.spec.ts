import { BalanceView } from '../../src/commissions';
import { closeMonth } from './close-month';
import { Company } from './company';
import { linesOf, standingsOf } from './results';

/** A > B > C > D, all on Professional; D buys 100.00 a month. So C has 5.00 of level 1, B 5.00 of level 2, A 10.00 of level 3. */
describe('a leaver', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start({ now: '2026-01-05' });
    await company.takeDistributors(`
      A,,2025-01-01
      B,A,2025-01-01
      C,B,2025-01-01
      D,C,2025-01-01
    `);
  });
  afterAll(() => company.stop());

  async function buy(month: string): Promise<void> {
    company.on(`${month}-10`);
    await company.book(`O-${month}`, 'D', `${month}-10`, '100.00');
  }

  it('earned while being here', async () => {
    await buy('2026-01');
    await closeMonth(company, '2026-01');
    expect(await linesOf(company, '2026-01')).toEqual([
      '2026-01,A,professional,level,3,100.00,10,10.00,',
      '2026-01,B,professional,level,2,100.00,5,5.00,',
      '2026-01,C,professional,level,1,100.00,5,5.00,',
    ]);
  });

  it('earns nothing from the period of termination on, and keeps the place', async () => {
    await buy('2026-02');
    company.on('2026-02-28T23:59:59Z');
    await company.status('B', 'terminated');
    await closeMonth(company, '2026-02');
    // A's level 3 is no level 2 for that: no compression.
    expect(await linesOf(company, '2026-02')).toEqual([
      '2026-02,A,professional,level,3,100.00,10,10.00,',
      '2026-02,C,professional,level,1,100.00,5,5.00,',
    ]);
    expect((await standingsOf(company, '2026-02')).get('B')).toMatchObject({
      ...{ sponsor_no: 'A', plan: 'professional', gv: '100.00', l2: '100.00', total: '0.00' },
    });
  });

  it('pays back what came back meanwhile all the same', async () => {
    await buy('2026-03');
    // January's order comes back whole, when B has left.
    await company.takeRefunds('R-1,O-2026-01,2026-03-10,100.00');
    // Return on the first instant of April: not in March, though March is calculated after it.
    company.on('2026-04-01T00:00:00Z');
    await company.status('B', 'active');
    await closeMonth(company, '2026-03');
    expect(await linesOf(company, '2026-03')).toEqual([
      '2026-03,A,professional,adjustment,,,,-10.00,2026-01/level/3/R-1',
      '2026-03,A,professional,level,3,100.00,10,10.00,',
      '2026-03,B,professional,adjustment,,,,-5.00,2026-01/level/2/R-1',
      '2026-03,C,professional,adjustment,,,,-5.00,2026-01/level/1/R-1',
      '2026-03,C,professional,level,1,100.00,5,5.00,',
    ]);
    expect((await standingsOf(company, '2026-03')).get('B')).toMatchObject({ total: '-5.00' });
  });

  it('earns again after the return; the suspended do as well', async () => {
    await buy('2026-04');
    await company.status('C', 'suspended');
    await closeMonth(company, '2026-04');
    expect(await linesOf(company, '2026-04')).toEqual([
      '2026-04,A,professional,level,3,100.00,10,10.00,',
      '2026-04,B,professional,level,2,100.00,5,5.00,',
      '2026-04,C,professional,level,1,100.00,5,5.00,',
    ]);
    // January 5.00, March −5.00, April 5.00.
    const balance = await company.tx((tx) => company.get(BalanceView).get(tx, 'B', 'staff'));
    expect(balance).toMatchObject({ earned: '5.00', refundPending: '0.00' });
  });
});
