import { closeMonth } from './close-month';
import { ADA, BOB, Company } from './company';
import { PROFESSIONAL, shippedPlanText } from './plan-text';
import { refusal } from './refusal';
import { linesOf } from './results';

/** A > B, both on Professional; B buys 100.00 a month. */
describe('a plan changes', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start({ now: '2026-01-10' });
    await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01');
  });
  afterAll(() => company.stop());

  const plan = (level1: string) => shippedPlanText([PROFESSIONAL, `["${level1}", "1%"]`]);

  async function liveAndClose(month: string): Promise<string[]> {
    company.on(`${month}-20`);
    await company.takeOrders(`O-${month},B,${month}-20,100.00`);
    await closeMonth(company, month);
    return linesOf(company, month);
  }

  it('from a month on that has not begun', async () => {
    await company.addPlan(plan('7.5%'), '2026-02');
    expect(await liveAndClose('2026-01')).toEqual(['2026-01,A,professional,level,1,100.00,5,5.00,']);
    expect(await liveAndClose('2026-02')).toEqual(['2026-02,A,professional,level,1,100.00,7.5,7.50,']);
  });

  it('for the month that is running only by two people', async () => {
    company.on('2026-03-20');
    expect((await refusal(company.addPlan(plan('8%'), '2026-03'))).code).toBe('plan-correction-reason');
    const { number } = await company.addPlan(plan('8%'), '2026-03', 'the notice said 8 %');
    expect((await refusal(company.approvePlan(number, ADA))).code).toBe('approval-own');
    await company.approvePlan(number, BOB);
    // Nobody approves this one.
    await company.addPlan(plan('50%'), '2026-03', 'a dream');
    expect(await liveAndClose('2026-03')).toEqual(['2026-03,A,professional,level,1,100.00,8,8.00,']);
  });

  it('while the old one still waits for its close', async () => {
    // April is over and open, May is running: the correction of April leaves May's own version alone.
    company.on('2026-04-20');
    await company.addPlan(plan('9%'), '2026-05');
    await company.takeOrders('O-2026-04,B,2026-04-20,100.00');
    company.on('2026-05-10');
    const { number } = await company.addPlan(plan('8.25%'), '2026-04', 'the notice said 8.25 %');
    await company.approvePlan(number);
    await closeMonth(company, '2026-04');
    expect(await linesOf(company, '2026-04')).toEqual(['2026-04,A,professional,level,1,100.00,8.25,8.25,']);
    expect(await liveAndClose('2026-05')).toEqual(['2026-05,A,professional,level,1,100.00,9,9.00,']);
  });

  it('never for a month that is frozen, until its run is discarded', async () => {
    company.on('2026-06-20');
    await company.takeOrders('O-2026-06,B,2026-06-20,100.00');
    company.on('2026-07-01');
    const { number } = await company.addPlan(plan('6%'), '2026-06', 'a mistake');
    await company.calculate('2026-06');
    expect((await refusal(company.approvePlan(number))).code).toBe('plan-period-frozen');
    expect((await refusal(company.addPlan(plan('7%'), '2026-06', 'a mistake'))).code).toBe(
      'plan-period-frozen',
    );
    expect(await linesOf(company, '2026-06')).toEqual(['2026-06,A,professional,level,1,100.00,9,9.00,']);
    await company.discard('2026-06');
    await company.approvePlan(number);
    await closeMonth(company, '2026-06');
    expect(await linesOf(company, '2026-06')).toEqual(['2026-06,A,professional,level,1,100.00,6,6.00,']);
  });

  it('and what comes back of a closed month is measured by the plan of that month', async () => {
    company.on('2026-07-20');
    await company.takeRefunds(`
      R-1,O-2026-01,2026-07-20,100.00
      R-2,O-2026-02,2026-07-20,50.00
    `);
    await closeMonth(company, '2026-07');
    expect(await linesOf(company, '2026-07')).toEqual([
      '2026-07,A,professional,adjustment,,,,-5.00,2026-01/level/1/R-1',
      '2026-07,A,professional,adjustment,,,,-3.75,2026-02/level/1/R-2',
    ]);
  });
});
