import type { PlanSet } from '../../plans/bonuses/plan-set';
import { type Condition, type QualificationFacts, testConditions } from '../../plans/bonuses/qualification';

/** Why a person's volume made no money for somebody above. */
export type NothingReason =
  | 'not-enrolled'
  | 'terminated'
  | 'no-plan'
  | 'plan-without-bonus'
  | 'beyond-plan-levels'
  | 'no-volume'
  | 'not-qualified'
  | 'blocked';

/** One person on the way up, as frozen with the period. */
export interface PathPerson extends QualificationFacts {
  readonly counted: boolean;
  readonly terminated: boolean;
  /** Index of the plan, -1 for none. */
  readonly plan: number;
  /** Bonuses of the plan whose conditions hold. */
  readonly qualified: readonly string[];
}

/** What one bonus made of a person's volume for the ancestor asked about. */
export interface BonusAnswer {
  readonly bonus: string;
  /** The line that the volume stands in, or would have stood in; null where the plan has none. */
  readonly level: string | null;
  readonly ratePpm: number | null;
  /** Null: it was paid. */
  readonly reason: NothingReason | null;
  /** The bonus's conditions with required and actual value, where there are any. */
  readonly conditions: readonly Condition[];
  /** `blocked`: how many steps above the buyer the bonus was paid. */
  readonly blockedStepsUp: number | null;
}

/**
 * Paid or not, and why, for each bonus of the plan set.
 * @param volumeCents the buyer's personal volume
 * @param path everybody above the buyer, the sponsor first, the ancestor asked about last
 */
export function explainPath(
  planSet: PlanSet,
  volumeCents: number,
  path: readonly PathPerson[],
): readonly BonusAnswer[] {
  const names = new Set(planSet.plans.flatMap((plan) => plan.bonuses.map(({ bonus }) => bonus.name)));
  return [...names].sort().map((name) => explainBonus(planSet, name, volumeCents, path));
}

function explainBonus(
  planSet: PlanSet,
  name: string,
  volumeCents: number,
  path: readonly PathPerson[],
): BonusAnswer {
  const ancestor = path.at(-1)!;
  const use = bonusOf(planSet, ancestor, name);
  const line = use?.bonus.lineAt(use.rule, path.length) ?? null;
  const blockedStepsUp = use?.bonus.paysOncePerOrder(use.rule) ? paidBelow(planSet, name, path) : null;
  const answer = {
    bonus: name,
    level: line?.level ?? null,
    ratePpm: line?.ratePpm ?? null,
    conditions: use ? testConditions(use.qualification, ancestor) : [],
  };
  const because = (reason: NothingReason | null): BonusAnswer => ({
    ...answer,
    reason,
    blockedStepsUp: reason === 'blocked' ? blockedStepsUp : null,
  });
  if (!ancestor.counted) return because('not-enrolled');
  if (ancestor.terminated) return because('terminated');
  if (ancestor.plan < 0) return because('no-plan');
  if (!use) return because('plan-without-bonus');
  if (!line) return because('beyond-plan-levels');
  if (volumeCents === 0) return because('no-volume');
  if (!ancestor.qualified.includes(name)) return because('not-qualified');
  return because(blockedStepsUp === null ? null : 'blocked');
}

/** For a bonus paid once per order: how many steps up it was paid below the last of the path; null if nowhere. */
function paidBelow(planSet: PlanSet, name: string, path: readonly PathPerson[]): number | null {
  for (let index = 0; index < path.length - 1; index++) {
    const person = path[index]!;
    const use = bonusOf(planSet, person, name);
    if (!use?.bonus.paysOncePerOrder(use.rule) || !earns(person, name)) continue;
    if (use.bonus.lineAt(use.rule, index + 1)) return index + 1;
  }
  return null;
}

function bonusOf(planSet: PlanSet, person: PathPerson, name: string) {
  return planSet.plans[person.plan]?.bonuses.find(({ bonus }) => bonus.name === name);
}

function earns(person: PathPerson, name: string): boolean {
  return person.counted && !person.terminated && person.qualified.includes(name);
}
