import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPercent } from '../platform/money';
import type { PlanSet } from './bonuses/plan-set';
import { describeWorstCase } from './describe-worst-case';
import { readPlanSet } from './document/read-plan-document';
import { worstCase } from './worst-case';

const SHIPPED = readFileSync(join(__dirname, '../../plans/green-wave-professional.yaml'), 'utf8');

const withPlans = (plans: object): PlanSet =>
  readPlanSet(
    JSON.stringify({
      planSet: 'test',
      currency: 'USD',
      pointValue: '1',
      rounding: 'half-up',
      payoutCeiling: '60%',
      refundedQualification: 'lost',
      transition: {
        newcomer: Object.keys(plans)[0],
        then: Object.keys(plans)[0],
        months: 3,
        countFrom: 'enrolment',
      },
      plans,
    }),
    'test.json',
  );

const plan = (rates: number[], mode?: 'every' | 'nearest', ratePpm = 0, fromLevel = 1) => ({
  bonuses: [
    { bonus: 'level', rates: rates.map((rate) => `${formatPercent(rate)}%`) },
    ...(mode ? [{ bonus: 'infinity', fromLevel, rate: `${formatPercent(ratePpm)}%`, mode }] : []),
  ],
});

describe('the worst case of the plan set that ships', () => {
  it('is unbounded and passes 100 % of an order with the tenth ancestor', () => {
    const shipped = worstCase(readPlanSet(SHIPPED, 'shipped.yaml'));
    expect(shipped).toEqual({
      kind: 'unbounded',
      levels: 6,
      levelsPercent: '65',
      oncePercent: '0',
      percentPerAncestorAbove: '10',
      passesHundredAtAncestor: 10,
    });
    expect(describeWorstCase(shipped)).toBe(
      'Unbounded: with the dearest plan at each level the first 6 levels cost 65 % of an order, ' +
        'and each qualified ancestor above adds up to 10 %; 100 % is passed with the tenth ancestor.',
    );
  });

  it('is 75 % with nearest', () => {
    const nearest = worstCase(readPlanSet(SHIPPED.replace('mode: every', 'mode: nearest'), 'nearest.yaml'));
    expect(nearest).toEqual({ kind: 'bounded', percent: '75' });
    expect(describeWorstCase(nearest)).toBe("At most 75 % of an order's volume × point value is paid out.");
  });
});

describe('the worst case', () => {
  it('is bounded when every pays nothing', () => {
    expect(worstCase(withPlans({ a: plan([75_000], 'every', 0) }))).toEqual({
      kind: 'bounded',
      percent: '7.5',
    });
  });

  it('can be above 100 % and bounded', () => {
    expect(worstCase(withPlans({ a: plan([900_000, 900_000]) }))).toEqual({
      kind: 'bounded',
      percent: '180',
    });
  });

  it('is passed at once, on the way, or very far up', () => {
    const at = (every: ReturnType<typeof plan>) => {
      const found = worstCase(withPlans({ a: every }));
      return found.kind === 'unbounded' ? [found.levels, found.passesHundredAtAncestor] : found;
    };
    expect(at(plan([900_000], 'every', 200_000))).toEqual([1, 1]);
    expect(at(plan([500_000, 500_000, 500_000], 'every', 10_000, 4))).toEqual([3, 3]);
    // Exactly 100 % is not passed yet.
    expect(at(plan([500_000], 'every', 100_000, 2))).toEqual([1, 7]);
    expect(at(plan([0], 'every', 1))).toEqual([0, 1_000_001]);
  });

  it('says in words what is paid once besides', () => {
    const mixed = worstCase(
      withPlans({ a: plan([10_000], 'every', 10_000), b: plan([10_000], 'nearest', 50_000, 3) }),
    );
    expect(mixed).toMatchObject({ kind: 'unbounded', oncePercent: '5', passesHundredAtAncestor: 95 });
    expect(describeWorstCase(mixed)).toBe(
      'Unbounded: with the dearest plan at each level the first level costs 2 % of an order, ' +
        'and each qualified ancestor above adds up to 1 %; bonuses paid once per order add up to 5 %; ' +
        '100 % is passed with the 95th ancestor.',
    );
    expect(describeWorstCase(worstCase(withPlans({ a: plan([0], 'every', 90_000) })))).toBe(
      'Unbounded: each qualified ancestor adds up to 9 %; 100 % is passed with the twelfth ancestor.',
    );
  });
});
