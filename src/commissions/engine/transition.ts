import type { Transition } from '../../plans/bonuses/plan-set';
import type { PeriodFacts } from './facts';

/** No plan: not in the tree yet, or no volume in the group yet where the months count from that. */
export const NO_PLAN = -1;

/** The plan that holds for a person in the period: fixed by facts alone, as an index into the set's plans. */
export function planOf(
  transition: Transition,
  facts: PeriodFacts,
  rank: number,
  firstVolumeMonth: number,
): number {
  if (facts.counted[rank] === 0) return NO_PLAN;
  const start = transition.countFrom === 'enrolment' ? facts.enrolledMonth[rank]! : firstVolumeMonth;
  if (start === 0) return NO_PLAN;
  return facts.month - start < transition.months ? transition.newcomer : transition.then;
}

/** The first month with volume in the own group, this one included; 0 while there was none. */
export function firstVolumeMonthAfter(facts: PeriodFacts, rank: number, groupVolume: number): number {
  const before = facts.firstVolumeMonth[rank]!;
  return before !== 0 || facts.counted[rank] === 0 || groupVolume <= 0 ? before : facts.month;
}
