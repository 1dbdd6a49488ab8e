import {
  add,
  compare,
  formatPercent,
  isPositive,
  larger,
  parsePercent,
  subtract,
  whole,
  ZERO,
  type Rational,
} from './rational';
import type { BonusDocument, InfinityBonusDocument, PlanDocument, PlanSetDocument, WorstCase } from './types';

/**
 * "with the dearest plan at each level six levels cost 65 %, and 10 % for each qualified ancestor above passes 100 % of an order
 * with the tenth. Saving a plan states its worst case per unit of volume that way: a percentage (`nearest`: 75 %), or `unbounded`
 * and the ancestor with whom 100 % is passed."
 */
export function referenceWorstCase(planSet: PlanSetDocument): WorstCase {
  const plans = Object.values(planSet.plans);
  const settled = stepWhereNothingChanges(plans);
  const endless = infinityBonuses(plans).some(
    (bonus) => bonus.mode === 'every' && isPositive(parsePercent(bonus.rate)),
  );
  for (const { ancestors, cost } of costsOfAncestors(plans)) {
    if (!endless && ancestors === settled) return { bounded: true, percent: formatPercent(cost) };
    if (endless && compare(cost, whole(1n)) > 0n) {
      const percentByLevels = formatPercent(costOfLevels(plans, settled));
      return { bounded: false, percentByLevels, passesHundredAtAncestor: ancestors };
    }
  }
  throw new Error('the ancestors do not end');
}

/** Level bonuses alone, at each level the plan that pays most there. */
function costOfLevels(plans: readonly PlanDocument[], steps: number): Rational {
  let cost = ZERO;
  for (let step = 1; step <= steps; step += 1) cost = add(cost, dearest(plans, step, ['level']));
  return cost;
}

/**
 * What the nearest one, two, three … ancestors cost at most: each on the plan that is dearest for that ancestor, with `every` paid
 * to each, and `nearest`, paid once, to the one ancestor with whom it adds most.
 */
function* costsOfAncestors(plans: readonly PlanDocument[]): Generator<{ ancestors: number; cost: Rational }> {
  let costWithoutNearest = ZERO;
  let nearestAddsMost = ZERO;
  for (let step = 1; ; step += 1) {
    const withoutNearest = dearest(plans, step, ['level', 'every']);
    const withNearest = dearest(plans, step, ['level', 'every', 'nearest']);
    costWithoutNearest = add(costWithoutNearest, withoutNearest);
    nearestAddsMost = larger(nearestAddsMost, subtract(withNearest, withoutNearest));
    yield { ancestors: step, cost: add(costWithoutNearest, nearestAddsMost) };
  }
}

type Kind = 'level' | 'every' | 'nearest';

function dearest(plans: readonly PlanDocument[], step: number, kinds: readonly Kind[]): Rational {
  return plans.map((plan) => rateAt(plan, step, kinds)).reduce(larger, ZERO);
}

function rateAt(plan: PlanDocument, step: number, kinds: readonly Kind[]): Rational {
  let rate = ZERO;
  for (const bonus of plan.bonuses) {
    if (kinds.includes(kindOf(bonus))) rate = add(rate, rateOfBonusAt(bonus, step));
  }
  return rate;
}

function kindOf(bonus: BonusDocument): Kind {
  return bonus.bonus === 'level' ? 'level' : bonus.mode;
}

function rateOfBonusAt(bonus: BonusDocument, step: number): Rational {
  if (bonus.bonus === 'infinity')
    return BigInt(step) >= BigInt(bonus.fromLevel) ? parsePercent(bonus.rate) : ZERO;
  const rate = bonus.rates[step - 1];
  return rate === undefined ? ZERO : parsePercent(rate);
}

function infinityBonuses(plans: readonly PlanDocument[]): InfinityBonusDocument[] {
  return plans.flatMap((plan) => plan.bonuses).filter((bonus) => bonus.bonus === 'infinity');
}

/** Above the deepest level and every `fromLevel` all ancestors cost the same. */
function stepWhereNothingChanges(plans: readonly PlanDocument[]): number {
  let step = 1;
  const bonuses = plans.flatMap((plan) => plan.bonuses);
  const covers = (bonus: BonusDocument): boolean =>
    bonus.bonus === 'level' ? step <= bonus.rates.length : BigInt(step) < BigInt(bonus.fromLevel);
  while (bonuses.some(covers)) step += 1;
  return step;
}
