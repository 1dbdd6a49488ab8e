import { SimulatePeriod, type Simulation } from '../../src/commissions';
import { describeSimulation } from '../../src/commissions/simulate/describe-simulation';
import { parsePeriod } from '../../src/periods';
import { rows } from '../../src/platform/database';
import { closeMonth } from '../stories/close-month';
import { Company } from '../stories/company';
import { PROFESSIONAL, shippedPlanText } from '../stories/plan-text';
import { refusal } from '../stories/refusal';
import { linesOf } from '../stories/results';

const simulate = (company: Company, period: string, plan: string): Promise<Simulation> =>
  company.snapshot((tx) => company.get(SimulatePeriod).simulate(tx, parsePeriod(period), plan, 'plan.yaml'));

/** `A 1500 → 2000`, minor units. */
const changes = ({ differences }: Simulation): string[] =>
  differences.map(
    ({ distributorNo, beforeMinor, afterMinor }) => `${distributorNo} ${beforeMinor} → ${afterMinor}`,
  );

/**
 * A > B > C and A > D, all on Professional. January, closed: C bought 100.00, D 200.00. So A has 5 % of D's on level 1, 10.00,
 * and 5 % of C's on level 2, 5.00; B has 5 % of C's, 5.00. February, open: C bought 40.00.
 */
describe('a simulation', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start({ now: '2026-01-20' });
    await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01\nC,B,2025-01-01\nD,A,2025-01-01');
    await company.takeOrders('O-1,C,2026-01-20,100.00\nO-2,D,2026-01-20,200.00');
    await closeMonth(company, '2026-01');
    await company.takeOrders('O-3,C,2026-02-02,40.00');
  });
  afterAll(() => company.stop());

  const dearer = shippedPlanText([PROFESSIONAL, '["7.5%", "5%"]']);

  it('of a closed period tells who would have earned what, and what it comes to', async () => {
    const simulation = await simulate(company, '2026-01', dearer);
    // 7.5 % of 200.00 and of 100.00 on level 1; level 2 as it was.
    expect(changes(simulation)).toEqual(['A 1500 → 2000', 'B 500 → 750']);
    expect(simulation).toMatchObject({
      ...{ period: '2026-01', currency: 'USD', minorDigits: 2, volumeCents: 30_000n },
      // 20.00 and 27.50 of 300.00: 6.666… % and 9.1666… %.
      before: { linesMinor: 2_000n, lineCount: 3, earners: 2, percentOfVolume: '6.6667', overCeiling: false },
      after: { linesMinor: 2_750n, lineCount: 3, earners: 2, percentOfVolume: '9.1667', overCeiling: false },
    });
    expect(simulation.worstCase).not.toBe('');
  });

  it('of an open period takes it as it stands', async () => {
    const simulation = await simulate(company, '2026-02', dearer);
    // A has 5 % of 40.00 on level 2 both ways; B 5 % and then 7.5 % of it.
    expect(changes(simulation)).toEqual(['B 200 → 300']);
    expect(simulation).toMatchObject({
      volumeCents: 4_000n,
      before: { linesMinor: 400n },
      after: { linesMinor: 500n },
    });
  });

  it('is told by bonus, with who would earn only then or no more, and as many people as are asked for', async () => {
    // Level 1 pays nothing any more: B's only line; A keeps level 2.
    const simulation = await simulate(company, '2026-01', shippedPlanText([PROFESSIONAL, '["0%", "5%"]']));
    expect(describeSimulation(simulation, 1)).toMatchObject({
      before: { byBonus: [{ bonus: 'level', lines: '20.00', lineCount: 3 }], ceilingPercent: '60' },
      after: { byBonus: [{ bonus: 'level', lines: '5.00', lineCount: 3 }] },
      ...{ changed: 2, gained: 0, lost: 1 },
      differences: [{ distributorNo: 'A', before: '15.00', after: '5.00', change: '-10.00' }],
    });
    expect(describeSimulation(simulation).differences).toHaveLength(2);
    expect(describeSimulation(simulation, 0).differences).toEqual([]);
  });

  it('under a plan that says the same makes no difference', async () => {
    for (const period of ['2026-01', '2026-02']) {
      const simulation = await simulate(company, period, `# the same\n${shippedPlanText()}`);
      expect(changes(simulation)).toEqual([]);
      expect(simulation.after).toEqual(simulation.before);
    }
  });

  it('tells of other bonuses, other newcomers and the ceiling', async () => {
    // Level 2 is gone, and with it one line of A's.
    const oneLevel = await simulate(company, '2026-01', shippedPlanText([PROFESSIONAL, '["5%"]']));
    expect(changes(oneLevel)).toEqual(['A 1500 → 1000']);
    expect(oneLevel.after).toMatchObject({ linesMinor: 1_500n, lineCount: 2, earners: 2 });
    // Everybody a newcomer for years: 20 % of level 1, 5 % of level 2.
    const newcomers = await simulate(company, '2026-01', shippedPlanText(['months: 3', 'months: 30']));
    expect(changes(newcomers)).toEqual(['A 1500 → 4500', 'B 500 → 2000']);
    // 20.00 of 300.00 is more than 6 %.
    const strict = shippedPlanText(['payoutCeiling: "60%"', 'payoutCeiling: "6%"']);
    expect((await simulate(company, '2026-01', strict)).after).toMatchObject({ overCeiling: true });
    // Paid 0 %: a line, but no earner.
    const nothing = await simulate(company, '2026-02', shippedPlanText([PROFESSIONAL, '["0%"]']));
    expect(nothing.after).toMatchObject({ linesMinor: 0n, lineCount: 1, earners: 0, percentOfVolume: '0' });
  });

  it('compares with the plan of that period, not with today’s', async () => {
    await company.addPlan(dearer, '2026-03');
    company.on('2026-03-10');
    await company.takeOrders('O-4,C,2026-03-10,40.00');
    expect(changes(await simulate(company, '2026-01', shippedPlanText()))).toEqual([]);
    expect(changes(await simulate(company, '2026-03', dearer))).toEqual([]);
    expect(changes(await simulate(company, '2026-03', shippedPlanText()))).toEqual(['B 300 → 200']);
  });

  it('keeps nothing', async () => {
    const everything = () =>
      company.tx((tx) =>
        rows(
          tx,
          `SELECT (SELECT count(*) FROM run) AS runs, (SELECT count(*) FROM plan_version) AS plans,
                  (SELECT count(*) FROM standing) AS standings, (SELECT count(*) FROM commission_line) AS lines,
                  (SELECT count(*) FROM pg_class) AS relations, (SELECT array_agg(state ORDER BY id) FROM period) AS states`,
        ),
      );
    const before = await everything();
    const lines = await linesOf(company, '2026-01');
    for (const period of ['2026-01', '2026-02', '2026-03']) await simulate(company, period, dearer);
    expect(await everything()).toEqual(before);
    expect(await linesOf(company, '2026-01')).toEqual(lines);
  });

  it('is refused in another currency, with mistakes, and of a period that is not there', async () => {
    const rubles = shippedPlanText(['currency: USD', 'currency: RUB']);
    const codeOf = async (period: string, plan: string) =>
      (await refusal(simulate(company, period, plan))).code;
    expect(await codeOf('2026-01', rubles)).toBe('plan-currency');
    expect(await codeOf('2026-01', 'planSet: nothing')).toBe('plan-document');
    expect(await codeOf('2025-12', dearer)).toBe('period-unknown');
  });
});

describe('a simulation where months count from the first volume', () => {
  it('knows them in a closed period, in review and in open ones that follow', async () => {
    const counting = (countFrom: string, months: number) =>
      shippedPlanText(
        ['countFrom: enrolment', `countFrom: ${countFrom}`],
        ['months: 3', `months: ${months}`],
      );
    const plan = counting('first-volume', 2);
    const company = await Company.start({ now: '2026-01-20', plan });
    try {
      await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01');
      for (const month of ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']) {
        company.on(`${month}-20`);
        await company.takeOrders(`O-${month},B,${month}-20,100.00`);
      }
      await company.calculate('2026-01');
      await company.approve('2026-01');
      await company.calculate('2026-02');
      // January and February on Green Wave, 20 %; Professional, 5 %, from March on.
      const totals: bigint[] = [];
      for (const month of ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']) {
        const simulation = await simulate(company, month, plan);
        expect(changes(simulation)).toEqual([]);
        totals.push(simulation.before.linesMinor);
      }
      expect(totals).toEqual([2_000n, 2_000n, 500n, 500n, 500n]);
      // Counted from the enrolment of a year ago they would all have been Professionals.
      const fromEnrolment = counting('enrolment', 2);
      expect(changes(await simulate(company, '2026-01', fromEnrolment))).toEqual(['A 2000 → 500']);
      expect(changes(await simulate(company, '2026-05', fromEnrolment))).toEqual([]);
      // And with a month more on Green Wave.
      const longer = counting('first-volume', 3);
      expect(changes(await simulate(company, '2026-03', longer))).toEqual(['A 500 → 2000']);
    } finally {
      await company.stop();
    }
  });
});
