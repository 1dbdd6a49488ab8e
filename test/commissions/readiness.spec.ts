import { ReadinessView } from '../../src/commissions';
import type { Readiness, ReadinessCheck } from '../../src/commissions';
import { parsePeriod } from '../../src/periods';
import { lockImports } from '../../src/platform/database';
import { closeMonth } from '../stories/close-month';
import { ADA, Company } from '../stories/company';
import { PROFESSIONAL, shippedPlanText } from '../stories/plan-text';
import { EstimatePeriod } from '../../src/commissions';

/**
 * A > B > C. January is closed; in February an order of January came late, C's order of January came back, D is
 * enrolled into January, one correction waits and one is booked.
 */
describe('what a period waits for', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start({ now: '2026-01-20' });
    await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01\nC,B,2025-01-01');
    await company.takeOrders('O-1,C,2026-01-20,100.00');
  });
  afterAll(() => company.stop());

  const ready = (period: string): Promise<Readiness> =>
    company.tx((tx) => company.get(ReadinessView).of(tx, parsePeriod(period)));
  const checkOf = async (code: ReadinessCheck['code'], period = '2026-02'): Promise<ReadinessCheck> => {
    const found = (await ready(period)).checks.find((check) => check.code === code);
    if (!found) throw new Error(`There is no check ${code}.`);
    return found;
  };
  const notOk = async (period: string) =>
    (await ready(period)).checks
      .filter(({ state }) => state !== 'ok')
      .map(({ code, state }) => [code, state]);

  it('says that the month is not over, and that it was never estimated', async () => {
    expect(await ready('2026-01')).toMatchObject({ period: '2026-01', state: 'open', currency: 'USD' });
    expect(await notOk('2026-01')).toEqual([
      ['month-over', 'blocking'],
      ['estimate', 'warning'],
    ]);
    expect(await checkOf('month-over', '2026-01')).toMatchObject({
      facts: { untilOn: '2026-02-01', timeZone: 'UTC' },
    });
  });

  it('says that the one before is to be closed first', async () => {
    company.on('2026-02-10');
    await company.takeOrders('O-2,C,2026-02-10,50.00');
    expect(await checkOf('period-before-closed')).toMatchObject({
      state: 'blocking',
      facts: { period: '2026-01', state: 'open' },
    });
    await closeMonth(company, '2026-01');
    expect(await checkOf('period-before-closed')).toMatchObject({ state: 'ok' });
  });

  it('has nothing to say of a frozen period', async () => {
    expect(await ready('2026-01')).toEqual({
      period: '2026-01',
      state: 'closed',
      currency: 'USD',
      checks: [],
    });
  });

  it('counts what came late, with the list behind it', async () => {
    company.on('2026-03-02');
    await company.takeOrders('O-3,B,2026-01-31,20.00');
    await company.takeRefunds('R-1,O-1,2026-02-12,100.00');
    await company.enrol('D', 'C', '2026-01-15');
    expect(await checkOf('late-orders')).toEqual({
      ...{ code: 'late-orders', state: 'warning', count: 1 },
      ...{ facts: { cv: '20.00' }, list: '/periods/2026-02/late-orders' },
    });
    expect(await checkOf('refund-claims')).toMatchObject({
      state: 'warning',
      count: 1,
      facts: { cv: '100.00' },
    });
    expect(await checkOf('late-enrolments')).toMatchObject({ state: 'warning', count: 1 });
    expect(await checkOf('month-over')).toMatchObject({ state: 'ok' });
  });

  it('sums corrections that wait, and those that are booked', async () => {
    await company.askToAdjust('A', '-7.50');
    await company.askToAdjust('B', '2.00');
    await company.adjust('C', '1.25');
    expect(await checkOf('adjustments-waiting')).toEqual({
      ...{ code: 'adjustments-waiting', state: 'warning', count: 2 },
      ...{ facts: { amount: '-5.50' }, list: '/adjustments?state=waiting' },
    });
    expect(await checkOf('adjustments-booked')).toEqual({
      ...{ code: 'adjustments-booked', state: 'ok', count: 1 },
      ...{ facts: { amount: '1.25' }, list: '/adjustments?state=approved&period=2026-02' },
    });
  });

  it('tells of a plan that waits for its second person', async () => {
    const { number } = await company.addPlan(
      shippedPlanText([PROFESSIONAL, '["6%", "5%"]']),
      '2026-02',
      'a slip',
    );
    expect(await checkOf('plan-waiting')).toMatchObject({
      state: 'warning',
      count: 1,
      facts: { version: number },
    });
    expect(await checkOf('plan-in-force')).toMatchObject({ state: 'ok', facts: { version: 1 } });
    await company.approvePlan(number);
    expect(await checkOf('plan-waiting')).toMatchObject({ state: 'ok', count: 0 });
    expect(await checkOf('plan-in-force')).toMatchObject({ facts: { version: number } });
  });

  it('holds the estimate against the ceiling and tells its age', async () => {
    const run = await company.get(EstimatePeriod).estimate(parsePeriod('2026-02'), ADA);
    company.on('2026-03-02T12:01:30Z');
    const { facts, list } = await checkOf('estimate');
    // B 6 % of C's 50.00 and A 5 % of it, A 6 % of B's 20.00: 3.00 + 2.50 + 1.20 of 70.00.
    expect(facts).toMatchObject({
      ...{ run, ageSeconds: 90, lines: '6.70', percentOfVolume: '9.5714' },
      ...{ ceilingPercent: '60', overCeiling: false },
    });
    expect(list).toBe('/periods/2026-02/runs');
  });

  it('sees a file being taken in', async () => {
    expect(await checkOf('import-under-way')).toMatchObject({ state: 'ok' });
    await company.tx(async (importing) => {
      await lockImports(importing);
      expect(await checkOf('import-under-way')).toMatchObject({ state: 'warning' });
    });
  });

  it('does not take a dead run for one under way', async () => {
    await company.app.dataSource.query(
      `INSERT INTO run (period_id, kind, state, plan_version, started_by, started_at)
       VALUES (202602, 'close', 'running', 1, 'Ada', now())`,
    );
    expect(await checkOf('run-under-way')).toMatchObject({ state: 'ok', facts: { run: null } });
  });
});
