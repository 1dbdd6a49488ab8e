import { CompareRuns } from '../../src/commissions';
import { parsePeriod } from '../../src/periods';
import { closeMonth } from '../stories/close-month';
import { Company } from '../stories/company';
import { refusal } from '../stories/refusal';

/**
 * A > B > C and A > D, all on Professional. January: C bought 100.00, D 200.00; A has 10.00 + 5.00, B has 5.00.
 *
 * February: E enrolled below D and bought 50.00, D bought 400.00, and C's order of January came back. A has 20.00 of D's and
 * 2.50 of E's, less 5.00; D has 2.50; B nothing, less 5.00.
 */
describe('a run beside that of the month before', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start({ now: '2026-01-20' });
    await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01\nC,B,2025-01-01\nD,A,2025-01-01');
    await company.takeOrders('O-1,C,2026-01-20,100.00\nO-2,D,2026-01-20,200.00');
    await closeMonth(company, '2026-01');
    company.on('2026-02-20');
    // Professional at once: the enrolment keeps its day.
    await company.enrol('E', 'D', '2025-06-01');
    await company.takeOrders('O-3,E,2026-02-20,50.00\nO-4,D,2026-02-20,400.00');
    await company.takeRefunds('R-1,O-1,2026-02-20,100.00');
    company.on('2026-03-02');
    await company.calculate('2026-02');
  });
  afterAll(() => company.stop());

  const compare = (period: string, named?: number) =>
    company.tx((tx) => company.get(CompareRuns).compare(tx, parsePeriod(period), named));

  const january = {
    ...{ people: 4, buyers: 2, earners: 2 },
    ...{ volumeCents: '30000', linesMinor: '2000', adjustmentsMinor: '0' },
  };

  // 20.00 of 300.00, of which 60 % may be paid.
  const januaryShare = {
    ...{ percentOfVolume: '6.6667', ceilingPercent: '60', ceilingMinor: '18000', overCeiling: false },
  };

  it('has nothing to stand beside in the first month', async () => {
    expect(await compare('2026-01')).toEqual({
      ...{ period: '2026-01', previousPeriod: null, currency: 'USD', minorDigits: 2 },
      ...{ totals: january, previousTotals: null },
      ...{ share: januaryShare, previousShare: null },
      ...{ changed: 2, startedEarning: 2, stoppedEarning: 0 },
      biggestChanges: [
        { distributorNo: 'A', beforeMinor: '0', afterMinor: '1500' },
        { distributorNo: 'B', beforeMinor: '0', afterMinor: '500' },
      ],
      stopped: [],
      lostQualifications: { count: 0, amountMinor: '0' },
    });
  });

  it('tells what is different, the greatest first, and who earns nothing any more', async () => {
    expect(await compare('2026-02')).toEqual({
      ...{ period: '2026-02', previousPeriod: '2026-01', currency: 'USD', minorDigits: 2 },
      totals: {
        ...{ people: 5, buyers: 2, earners: 2 },
        ...{ volumeCents: '45000', linesMinor: '2500', adjustmentsMinor: '-1000' },
      },
      previousTotals: january,
      // 25.00 of 450.00.
      share: { percentOfVolume: '5.5556', ceilingPercent: '60', ceilingMinor: '27000', overCeiling: false },
      previousShare: januaryShare,
      ...{ changed: 3, startedEarning: 1, stoppedEarning: 1 },
      // B −10.00; A and D +2.50 each, by their numbers.
      biggestChanges: [
        { distributorNo: 'B', beforeMinor: '500', afterMinor: '-500' },
        { distributorNo: 'A', beforeMinor: '1500', afterMinor: '1750' },
        { distributorNo: 'D', beforeMinor: '0', afterMinor: '250' },
      ],
      stopped: [{ distributorNo: 'B', beforeMinor: '500', afterMinor: '-500' }],
      lostQualifications: { count: 0, amountMinor: '0' },
    });
  });

  it('names as many people as asked for', async () => {
    const { biggestChanges, stopped, changed } = await compare('2026-02', 2);
    expect([biggestChanges.length, stopped.length, changed]).toEqual([2, 1, 3]);
  });

  it('is the same after approval, and nothing before the calculation', async () => {
    const inReview = await compare('2026-02');
    await company.approve('2026-02');
    expect(await compare('2026-02')).toEqual(inReview);
    expect((await refusal(compare('2026-03'))).code).toBe('period-not-calculated');
    expect((await refusal(compare('2025-12'))).code).toBe('period-unknown');
  });
});
