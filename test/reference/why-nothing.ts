import { compareBytes } from './close';
import { allLines, lineLevel, nearestEarner } from './lines';
import { upline, type Person } from './network';
import { bonusesOf, personIn, placeIn, readPeriod, type PeriodFacts } from './period-facts';
import { isQualified, pvAsBooked } from './qualification';
import { isZero } from './rational';
import type { BonusAnswer, BonusDocument, BonusName, NothingReason, ReferenceInput } from './types';

/**
 * "for a distributor and an ancestor or a level, why nothing was paid, as a code with its facts".
 * One answer for each bonus that any plan of the set has, sorted by name: the level of the line the buyer's volume was paid in,
 * or the first reason that applies, in the order in which `reasonFor` asks.
 */
export function whyNothing(input: ReferenceInput, buyerNo: string, ancestorNo: string): BonusAnswer[] {
  const facts = readPeriod(input);
  const buyer = personIn(facts, buyerNo);
  const ancestor = personIn(facts, ancestorNo);
  const steps = stepsUp(buyer, ancestor);
  return bonusNames(input).map((name) => answer(facts, buyer, ancestor, steps, name));
}

function stepsUp(buyer: Person, wanted: Person): number {
  for (const { steps, ancestor } of upline(buyer)) if (ancestor === wanted) return steps;
  throw new Error(`${wanted.fact.no} is not above ${buyer.fact.no}`);
}

function bonusNames(input: ReferenceInput): BonusName[] {
  const plans = Object.values(input.planSet.plans);
  return [...new Set(plans.flatMap((plan) => plan.bonuses.map((bonus) => bonus.bonus)))].sort(compareBytes);
}

function answer(
  facts: PeriodFacts,
  buyer: Person,
  ancestor: Person,
  steps: number,
  name: BonusName,
): BonusAnswer {
  const bonus = bonusesOf(facts, ancestor).find((candidate) => candidate.bonus === name);
  const reason = reasonFor(facts, buyer, ancestor, steps, bonus);
  if (reason !== undefined) return { bonus: name, reason };
  const level = bonus === undefined ? undefined : lineLevel(bonus, steps);
  if (level === undefined) throw new Error('paid without a level');
  return { bonus: name, level };
}

/** The earner first, then the plan, then the volume, then what the earner had to do for it. */
function reasonFor(
  facts: PeriodFacts,
  buyer: Person,
  ancestor: Person,
  steps: number,
  bonus: BonusDocument | undefined,
): NothingReason | undefined {
  const place = placeIn(facts, ancestor);
  if (!place.enrolled) return 'not-enrolled';
  if (ancestor.fact.status === 'terminated') return 'terminated';
  if (place.plan === '') return 'no-plan';
  if (bonus === undefined) return 'plan-without-bonus';
  // Also a buyer nearer than an infinity bonus begins: outside the levels it pays.
  const level = lineLevel(bonus, steps);
  if (level === undefined) return 'beyond-plan-levels';
  if (isZero(buyer.pv)) return 'no-volume';
  if (!isQualified(bonus.qualification, ancestor, pvAsBooked)) return 'not-qualified';
  // "blocked how many steps up": somebody nearer took what `nearest` pays once.
  if (
    bonus.bonus === 'infinity' &&
    bonus.mode === 'nearest' &&
    nearestEarner(facts, buyer)?.earner !== ancestor
  ) {
    return 'blocked';
  }
  const paid = allLines(facts).some(
    (line) => line.earner === ancestor && line.bonus === bonus && line.level === level,
  );
  // Others' negative volume took the whole line to zero.
  return paid ? undefined : 'no-volume';
}
