import { referenceClose, referenceWorstCase } from './reference';
import { chain, distributor, october, shippedPlanSet } from './shipped-plan';
import type { ReferenceInput, ReferenceResult } from './types';

/** `A infinity 7+: 1000.00 × 10 = 100.00`, one a line. */
function printed(result: ReferenceResult): string[] {
  return result.lines.map(
    (line) =>
      `${line.distributorNo} ${line.bonus} ${line.level}: ${line.volume} × ${line.rate} = ${line.amount}`,
  );
}

function standing(result: ReferenceResult, no: string): ReferenceResult['standings'][number] {
  const found = result.standings.find((row) => row.distributorNo === no);
  if (found === undefined) throw new Error(`no standing of ${no}`);
  return found;
}

const aToI = chain('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I');
/** What makes A alone qualified: PV 190 and five frontline buyers with 950 together ("by orders left out here"). */
const besideA = ['A1', 'A2', 'A3', 'A4', 'A5'].map((no) => distributor(no, 'A'));
const qualifying = { A: '190.00', A1: '190.00', A2: '190.00', A3: '190.00', A4: '190.00', A5: '190.00' };

describe('the worked example of section 2', () => {
  const professional = october([...aToI, ...besideA], { ...qualifying, I: '1000.00' });
  const upToH = [
    'A infinity 7+: 1000.00 × 10 = 100.00',
    // Not of I's order: 5 × 190.00 in the frontline, on which the example keeps silent.
    'A level 1: 950.00 × 5 = 47.50',
    'C level 6: 1000.00 × 10 = 100.00',
    'D level 5: 1000.00 × 10 = 100.00',
    'E level 4: 1000.00 × 10 = 100.00',
    'F level 3: 1000.00 × 10 = 100.00',
    'G level 2: 1000.00 × 5 = 50.00',
  ];

  it('pays everybody on Professional, B nothing', () => {
    const result = referenceClose(professional);
    expect(printed(result)).toEqual([...upToH, 'H level 1: 1000.00 × 5 = 50.00']);
    expect(standing(result, 'A')).toEqual({
      distributorNo: 'A',
      sponsorNo: null,
      plan: 'professional',
      pv: '190.00',
      gv: '2140.00',
      levels: ['950.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
      rest: '1000.00',
      infinityQualified: true,
      total: '147.50',
      firstVolumePeriod: '2026-10',
    });
    expect(standing(result, 'B')).toMatchObject({ rest: '1000.00', infinityQualified: false, total: '0.00' });
  });

  it('pays H on Green Wave 200.00, the rest unchanged', () => {
    const newcomerH = professional.distributors.map((row) =>
      row.no === 'H' ? { ...row, enrolledOn: '2026-08-31' } : row,
    );
    const result = referenceClose({ ...professional, distributors: newcomerH });
    expect(printed(result)).toEqual([...upToH, 'H level 1: 1000.00 × 20 = 200.00']);
    expect(standing(result, 'H')).toMatchObject({
      plan: 'green-wave',
      total: '200.00',
      infinityQualified: false,
    });
  });

  it('misses the infinity bonus by a cent of PV, of frontline volume, or by one buyer', () => {
    const without = (changes: Record<string, string>): boolean =>
      standing(
        referenceClose(october(professional.distributors, { ...qualifying, I: '1000.00', ...changes })),
        'A',
      ).infinityQualified;
    expect(without({})).toBe(true);
    expect(without({ A: '189.99' })).toBe(false);
    expect(without({ A1: '189.99' })).toBe(false);
    expect(without({ A1: '380.00', A2: '0.00' })).toBe(false);
  });
});

describe('half a cent', () => {
  const amount = (cv: string, changes: Partial<ReferenceInput> = {}): string | undefined =>
    referenceClose(october(chain('A', 'B'), { B: cv }, changes)).lines[0]?.amount;

  it('is rounded away from zero, once', () => {
    expect(amount('0.09')).toBe('0.00'); // 0.0045, and the line is there all the same
    expect(amount('0.10')).toBe('0.01'); // 0.005
    expect(amount('0.29')).toBe('0.01'); // 0.0145
    expect(amount('0.30')).toBe('0.02'); // 0.015
    expect(amount('-0.10')).toBe('-0.01');
    expect(amount('-0.09')).toBe('0.00');
    expect(amount('9999999999.90')).toBe('500000000.00'); // 499,999,999.995, beyond what a float holds to the cent
  });

  it('is not rounded before the point value', () => {
    // 0.10 × 0.90 × 5 % = 0.0045; rounding 0.10 × 5 % first would give 0.01.
    expect(amount('0.10', { planSet: shippedPlanSet({ pointValue: '0.90' }) })).toBe('0.00');
  });

  it('is half a unit where the currency has no minor unit', () => {
    expect(amount('10.00', { minorDigits: 0 })).toBe('1.00'); // 0.5
    expect(amount('9.99', { minorDigits: 0 })).toBe('0.00'); // 0.4995
  });
});

describe('the transition', () => {
  const planOf = (
    enrolledOn: string,
    period: string,
    changes: Partial<ReferenceInput> = {},
  ): string | undefined =>
    referenceClose(october([distributor('A', null, { enrolledOn })], {}, { period, ...changes })).standings[0]
      ?.plan;

  it('is Green Wave in the month of enrolment and the two that follow', () => {
    expect(planOf('2026-08-31', '2026-08')).toBe('green-wave');
    expect(planOf('2026-08-31', '2026-10')).toBe('green-wave');
    expect(planOf('2026-08-31', '2026-11')).toBe('professional');
    expect(planOf('2026-08-01', '2026-10')).toBe('green-wave');
    expect(planOf('2026-07-31', '2026-10')).toBe('professional');
    expect(planOf('2025-12-31', '2026-02')).toBe('green-wave');
    expect(planOf('2025-12-31', '2026-03')).toBe('professional');
    expect(planOf('2024-02-29', '2024-04')).toBe('green-wave');
  });

  it('counts those enrolled on the last day, and not those of the next', () => {
    expect(planOf('2026-10-31', '2026-10')).toBe('green-wave');
    expect(planOf('2026-11-01', '2026-10')).toBeUndefined();
    expect(planOf('2026-12-31', '2026-12')).toBe('green-wave');
    expect(planOf('2027-01-01', '2026-12')).toBeUndefined();
  });

  it('counts from the first volume in the own group when the plan set says so', () => {
    const shipped = shippedPlanSet();
    const planSet = { ...shipped, transition: { ...shipped.transition, countFrom: 'first-volume' as const } };
    const people = (firstVolumePeriod: string | null): ReferenceInput['distributors'] => [
      distributor('A', null, { firstVolumePeriod }),
      distributor('B', 'A'),
    ];
    const plansOf = (known: string | null, cv: string): (string | null)[] => {
      const { plan, firstVolumePeriod } = standing(
        referenceClose(october(people(known), { B: cv }, { planSet })),
        'A',
      );
      return [plan, firstVolumePeriod];
    };
    expect(plansOf(null, '0.00')).toEqual(['', null]);
    expect(plansOf(null, '0.01')).toEqual(['green-wave', '2026-10']);
    expect(plansOf('2026-08', '0.00')).toEqual(['green-wave', '2026-08']);
    expect(plansOf('2026-07', '5.00')).toEqual(['professional', '2026-07']);
  });
});

describe('the payout ceiling', () => {
  it('is passed only above it', () => {
    // One order of 100.00 by I, whose six levels up cost 50 %; H on Green Wave 65 %.
    const newcomerH = aToI.map((row) => (row.no === 'H' ? { ...row, enrolledOn: '2026-10-01' } : row));
    const over = (people: typeof aToI, payoutCeiling: string): boolean =>
      referenceClose(october(people, { I: '100.00' }, { planSet: shippedPlanSet({ payoutCeiling }) }))
        .overCeiling;
    expect(over(aToI, '60%')).toBe(false);
    expect(over(newcomerH, '60%')).toBe(true);
    expect(over(newcomerH, '65%')).toBe(false);
    expect(over(newcomerH, '64.99%')).toBe(true);
  });

  it('has the worst case that the design states', () => {
    expect(referenceWorstCase(shippedPlanSet())).toEqual({
      bounded: false,
      percentByLevels: '65',
      passesHundredAtAncestor: 10,
    });
    expect(referenceWorstCase(shippedPlanSet({}, { mode: 'nearest' }))).toEqual({
      bounded: true,
      percent: '75',
    });
    // 35 % left for 5 % each: the seventh ancestor above level 6 makes exactly 100 %, the eighth passes it.
    expect(referenceWorstCase(shippedPlanSet({}, { rate: '5%' }))).toMatchObject({
      passesHundredAtAncestor: 14,
    });
    // From level 9 on: two ancestors cost nothing.
    expect(referenceWorstCase(shippedPlanSet({}, { fromLevel: '9' }))).toMatchObject({
      passesHundredAtAncestor: 12,
    });
    expect(referenceWorstCase(shippedPlanSet({}, { rate: '0%' }))).toEqual({ bounded: true, percent: '65' });
    expect(referenceWorstCase(shippedPlanSet({}, { mode: 'nearest', rate: '7.50%' }))).toMatchObject({
      percent: '72.5',
    });
  });
});
