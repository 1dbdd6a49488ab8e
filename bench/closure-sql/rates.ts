import type { Plan, PlanSet } from '../../src/plans';

/** One line that a plan pays: whose volume stands in it, and what a cent of CV makes, as a reduced fraction. */
export interface PaidLine {
  readonly plan: string;
  readonly bonus: string;
  readonly level: string;
  /** The level whose volume is paid on; null: everything from a level down. */
  readonly steps: number | null;
  readonly ratePpm: number;
  /** Minor units for each cent of CV. */
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Deeper than any level that a plan pays by itself. */
const INFINITELY_DEEP = 1_000;

/** @throws Error where the plan set uses what this SQL does not know: the rules that ship are enough. */
export function paidLines(planSet: PlanSet, levels: number): PaidLine[] {
  if (planSet.transition.countFrom !== 'enrolment') throw new Error('Only plans counted from enrolment.');
  return planSet.plans.flatMap((plan) => linesOf(planSet, plan, levels));
}

function linesOf(planSet: PlanSet, plan: Plan, levels: number): PaidLine[] {
  return plan.bonuses.flatMap(({ bonus, rule }) => {
    if (bonus.paysOncePerOrder(rule)) throw new Error(`Bonus ${bonus.name} is paid once for each order.`);
    const settled = Array.from({ length: levels }, (_, index) => ({ steps: index + 1, deep: index + 1 }));
    return [...settled, { steps: null, deep: INFINITELY_DEEP }].flatMap(({ steps, deep }) => {
      const line = bonus.lineAt(rule, deep);
      if (line === null) return [];
      if (steps === null && bonus.lineAt(rule, levels + 1)?.level !== line.level)
        throw new Error(`Line ${line.level} of ${bonus.name} does not begin below the levels.`);
      return [
        {
          plan: plan.key,
          bonus: bonus.name,
          level: line.level,
          steps,
          ratePpm: line.ratePpm,
          ...fraction(planSet, line.ratePpm),
        },
      ];
    });
  });
}

function fraction({ pointValue, minorDigits }: PlanSet, ratePpm: number) {
  const numerator = pointValue.numerator * 10n ** BigInt(minorDigits) * BigInt(ratePpm);
  const denominator = pointValue.denominator * 100n * 1_000_000n;
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
