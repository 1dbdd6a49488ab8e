import { closeMonth } from './close-month';
import { Company } from './company';
import { shippedPlanText } from './plan-text';
import { linesOf, plansOf } from './results';

/** A > B > C and A > D > E; months count from the first volume in the own group. */
describe('months that count from the first volume', () => {
  let company: Company;
  beforeAll(async () => {
    const plan = shippedPlanText(['countFrom: enrolment', 'countFrom: first-volume']);
    company = await Company.start({ now: '2026-01-10', plan, config: { firstPeriod: '2026-01' } });
    await company.takeDistributors(`
      A,,2025-01-01
      B,A,2025-01-01
      C,B,2025-01-01
      D,A,2025-01-01
      E,D,2025-01-01
    `);
  });
  afterAll(() => company.stop());

  async function liveAndClose(month: string, ...orders: string[]): Promise<Record<string, string>> {
    company.on(`${month}-20`);
    await company.takeOrders(orders.map((order) => `${month}-${order.slice(0, 1)},${order}`));
    await closeMonth(company, month);
    return plansOf(company, month);
  }

  it('have not begun while nothing is bought: no plan, and nothing is earned', async () => {
    expect(await liveAndClose('2026-01')).toEqual({ A: '', B: '', C: '', D: '', E: '' });
    expect(await linesOf(company, '2026-01')).toEqual([]);
  });

  it('have not begun with what comes back within the month', async () => {
    company.on('2026-02-10');
    await company.takeOrders('O-1,C,2026-02-10,100.00');
    await company.takeRefunds('R-1,O-1,2026-02-10,100.00');
    expect(await liveAndClose('2026-02')).toEqual({ A: '', B: '', C: '', D: '', E: '' });
  });

  it('begin for all above, and for the buyer', async () => {
    const plans = await liveAndClose('2026-03', 'C,2026-03-20,100.00');
    expect(plans).toEqual({ A: 'green-wave', B: 'green-wave', C: 'green-wave', D: '', E: '' });
    // 20 % of level 1, 5 % of level 2.
    expect(await linesOf(company, '2026-03')).toEqual([
      '2026-03,A,green-wave,level,2,100.00,5,5.00,',
      '2026-03,B,green-wave,level,1,100.00,20,20.00,',
    ]);
  });

  it('go on without volume, and with another leg', async () => {
    // What came in March goes back whole in April: March is closed, and was the first month all the same.
    company.on('2026-04-10');
    await company.takeRefunds('R-2,2026-03-C,2026-04-10,100.00');
    await company.move('C', 'D');
    expect(await liveAndClose('2026-04')).toEqual({
      ...{ A: 'green-wave', B: 'green-wave', C: 'green-wave' },
      // D has C's leg now, but no volume in it yet.
      ...{ D: '', E: '' },
    });
    const plans = await liveAndClose('2026-05', 'C,2026-05-20,100.00');
    expect(plans).toEqual({
      ...{ A: 'green-wave', B: 'green-wave', C: 'green-wave' },
      ...{ D: 'green-wave', E: '' },
    });
    expect(await linesOf(company, '2026-05')).toEqual([
      '2026-05,A,green-wave,level,2,100.00,5,5.00,',
      '2026-05,D,green-wave,level,1,100.00,20,20.00,',
    ]);
  });

  it('are over for each on its own time', async () => {
    const plans = await liveAndClose('2026-06', 'E,2026-06-20,10.00', 'C,2026-06-20,100.00');
    // March, April and May are over for A, B and C; D began in May, E begins now.
    expect(plans).toEqual({
      ...{ A: 'professional', B: 'professional', C: 'professional' },
      ...{ D: 'green-wave', E: 'green-wave' },
    });
    // A: level 2 is C's and E's, 5 % of 110.00. D: level 1 is C's and E's, 20 % of 110.00.
    expect(await linesOf(company, '2026-06')).toEqual([
      '2026-06,A,professional,level,2,110.00,5,5.50,',
      '2026-06,D,green-wave,level,1,110.00,20,22.00,',
    ]);
  });
});
