import { formatPercent, PPM, type RatePpm } from '../platform/money';
import type { PlanSet } from './bonuses/plan-set';
import { onceRates, payingRates } from './worst-case-rates';

/** What an order can cost at most, in percent of its volume × point value. Percentages are plain, such as `7.5`. */
export type WorstCase =
  | { readonly kind: 'bounded'; readonly percent: string }
  | {
      readonly kind: 'unbounded';
      /** So many levels are paid otherwise than all those above. */
      readonly levels: number;
      readonly levelsPercent: string;
      /** What bonuses that pay an order once add, wherever. */
      readonly oncePercent: string;
      /** What each ancestor above those levels adds, without end. */
      readonly percentPerAncestorAbove: string;
      /** With this ancestor of the buyer, the first who sponsors the buyer being 1, the sum is above 100 %. */
      readonly passesHundredAtAncestor: number;
    };

/**
 * Rules are asked about every step up to this one and taken as unchanged beyond. No document reaches further than 51
 * levels; a bonus that one day does must stay below this.
 */
const PROBED_STEPS = 1_000;

const HUNDRED_PERCENT: RatePpm = Number(PPM);

/**
 * The worst case of a plan set: everybody above an order is entitled to everything and is, at each level, on the plan
 * that is dearest there.
 *
 * It is an upper bound for every network. An ancestor is on one plan, so at one level no more is paid than the largest
 * sum of one plan's rates there; a bonus that pays an order once pays, whoever gets it, no more than its largest rate
 * in any plan. It is reached when such a bonus goes to somebody above the levels, as `nearest` can; where it can only
 * go to somebody whose plan is not the dearest at that level, the true maximum is a little less. Rounding of each line
 * to the minor unit is left out. Every plan of the set counts, also one that the transition does not use.
 */
export function worstCase(planSet: PlanSet): WorstCase {
  const perStep = payingRates(planSet, PROBED_STEPS);
  const once = onceRates(planSet, PROBED_STEPS);
  const oncePpm = sum(once.map(({ ratePpm }) => ratePpm));
  const beyondPpm = perStep.ratesPpm[PROBED_STEPS - 1]!;
  if (beyondPpm === 0) return { kind: 'bounded', percent: formatPercent(sum(perStep.ratesPpm) + oncePpm) };

  return {
    kind: 'unbounded',
    levels: perStep.unsettledSteps,
    levelsPercent: formatPercent(sum(perStep.ratesPpm.slice(0, perStep.unsettledSteps))),
    oncePercent: formatPercent(oncePpm),
    percentPerAncestorAbove: formatPercent(beyondPpm),
    passesHundredAtAncestor: firstAboveHundred(perStep.ratesPpm, once, beyondPpm),
  };
}

function firstAboveHundred(
  ratesPpm: readonly RatePpm[],
  once: readonly { readonly fromStep: number; readonly ratePpm: RatePpm }[],
  beyondPpm: RatePpm,
): number {
  let paid = 0;
  for (let step = 1; step <= ratesPpm.length; step++) {
    paid += ratesPpm[step - 1]!;
    for (const { fromStep, ratePpm } of once) if (fromStep === step) paid += ratePpm;
    if (paid > HUNDRED_PERCENT) return step;
  }
  return ratesPpm.length + Math.floor((HUNDRED_PERCENT - paid) / beyondPpm) + 1;
}

function sum(rates: readonly RatePpm[]): RatePpm {
  return rates.reduce((total, rate) => total + rate, 0);
}
