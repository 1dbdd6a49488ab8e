import { readFileSync } from 'node:fs';
import { type PlanSet, readPlanSet } from '../../plans';
import { type LineRange, linesForPlan, linesOfBonus, linesOfSet } from './line-ranges';

const SHIPPED = readPlanSet(readFileSync('plans/green-wave-professional.yaml', 'utf8'), 'shipped');
const told = ({ bonus, level, fromSteps, toSteps }: LineRange) =>
  `${bonus} ${level}: ${fromSteps}…${toSteps ?? '∞'}`;
const planOf = ({ plans }: PlanSet, key: string) => plans.findIndex((plan) => plan.key === key);

describe('the lines of a bonus', () => {
  const professional = SHIPPED.plans[planOf(SHIPPED, 'professional')]!;

  it('are one for each level, and one to infinite depth', () => {
    expect(professional.bonuses.flatMap(linesOfBonus).map(told).sort()).toEqual([
      'infinity 7+: 7…∞',
      ...[1, 2, 3, 4, 5, 6].map((level) => `level ${level}: ${level}…${level}`),
    ]);
  });

  it('are found once', () => {
    expect(linesOfBonus(professional.bonuses[0]!)).toBe(linesOfBonus(professional.bonuses[0]!));
  });
});

describe('the lines to tell somebody about', () => {
  const toldOn = (planSet: PlanSet, plan: number) => linesForPlan(planSet, plan).map(told);

  it('are those of the plan and what others have beyond it', () => {
    const everything = linesOfSet(SHIPPED).map(told);
    expect(everything).toHaveLength(7);
    for (const plan of [-1, planOf(SHIPPED, 'green-wave'), planOf(SHIPPED, 'professional')]) {
      expect(toldOn(SHIPPED, plan)).toEqual(everything);
    }
  });

  it('never hold a volume twice for one bonus', () => {
    const infinity = (fromLevel: number) => ({
      bonus: 'infinity',
      fromLevel: String(fromLevel),
      rate: '1%',
      mode: 'every',
    });
    const document = {
      ...{ planSet: 'p', currency: 'USD', pointValue: '1', rounding: 'half-up', payoutCeiling: '60%' },
      refundedQualification: 'lost',
      transition: { newcomer: 'a', then: 'b', months: '3', countFrom: 'enrolment' },
      plans: {
        a: { bonuses: [infinity(7)] },
        b: { bonuses: [infinity(3)] },
        c: { bonuses: [{ bonus: 'level', rates: ['1%'] }] },
      },
    };
    const planSet = readPlanSet(JSON.stringify(document), 'two.json');
    expect(toldOn(planSet, planOf(planSet, 'a'))).toEqual(['infinity 7+: 7…∞', 'level 1: 1…1']);
    expect(toldOn(planSet, planOf(planSet, 'b'))).toEqual(['infinity 3+: 3…∞', 'level 1: 1…1']);
    expect(toldOn(planSet, planOf(planSet, 'c'))).toEqual(['infinity 3+: 3…∞', 'level 1: 1…1']);
  });
});
