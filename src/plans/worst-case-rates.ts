import type { RatePpm } from '../platform/money';
import type { PlanBonus } from './bonuses/bonus';
import type { PlanSet } from './bonuses/plan-set';

export interface StepRates {
  /** For each step above an order, the most that one ancestor there is paid; step 1 first. */
  readonly ratesPpm: readonly RatePpm[];
  /** The last step at which any rule pays otherwise than at the end of the probe; 0 when none does. */
  readonly unsettledSteps: number;
}

/** The dearest plan's rates at each step, of bonuses that pay every entitled ancestor. */
export function payingRates(planSet: PlanSet, steps: number): StepRates {
  const plans = planSet.plans.map(({ bonuses }) => bonuses.filter((planBonus) => !paysOnce(planBonus)));
  const ratesPpm: RatePpm[] = [];
  let unsettledSteps = 0;
  for (let step = 1; step <= steps; step++) {
    const sums = plans.map((bonuses) =>
      bonuses.reduce((total, planBonus) => total + rateAt(planBonus, step), 0),
    );
    ratesPpm.push(Math.max(0, ...sums));
    if (plans.flat().some((planBonus) => rateAt(planBonus, step) !== rateAt(planBonus, steps)))
      unsettledSteps = step;
  }
  return { ratesPpm, unsettledSteps };
}

/** A bonus that pays each order once, whichever plan its earner is on. */
export interface OnceRate {
  /** The first step at which any plan pays it. */
  readonly fromStep: number;
  /** The most that any plan pays. */
  readonly ratePpm: RatePpm;
}

export function onceRates(planSet: PlanSet, steps: number): OnceRate[] {
  const all = planSet.plans.flatMap(({ bonuses }) => bonuses.filter(paysOnce));
  const names = [...new Set(all.map(({ bonus }) => bonus.name))];
  return names.map((name) => {
    const planBonuses = all.filter(({ bonus }) => bonus.name === name);
    const atStep = Array.from({ length: steps }, (_, index) =>
      Math.max(...planBonuses.map((planBonus) => rateAt(planBonus, index + 1))),
    );
    return { fromStep: atStep.findIndex((rate) => rate > 0) + 1, ratePpm: Math.max(...atStep) };
  });
}

function paysOnce({ bonus, rule }: PlanBonus): boolean {
  return bonus.paysOncePerOrder(rule);
}

function rateAt({ bonus, rule }: PlanBonus, step: number): RatePpm {
  return bonus.lineAt(rule, step)?.ratePpm ?? 0;
}
