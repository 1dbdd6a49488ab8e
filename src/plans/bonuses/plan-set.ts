import type { Fraction, RatePpm } from '../../platform/money';
import type { PlanBonus } from './bonus';

/** A plan set as read and validated: what the engine calculates with. */
export interface PlanSet {
  /** The document's `planSet`. */
  readonly key: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Digits of the currency's minor unit, e.g. 2 for USD, 0 for JPY. */
  readonly minorDigits: number;
  /** Money for 1 CV. */
  readonly pointValue: Fraction;
  /** Share of the period's volume × point value that all lines of a run may reach. */
  readonly payoutCeilingPpm: RatePpm;
  readonly refundedQualification: 'lost' | 'kept';
  readonly transition: Transition;
  readonly plans: readonly Plan[];
}

export interface Plan {
  /** The key in the plan set, e.g. `green-wave`. */
  readonly key: string;
  /** Each bonus stands once in a plan. */
  readonly bonuses: readonly PlanBonus[];
}

/** Indexes into `plans`: the newcomer's plan for the first `months` months, then the other. */
export interface Transition {
  readonly newcomer: number;
  readonly then: number;
  readonly months: number;
  readonly countFrom: 'enrolment' | 'first-volume';
}

/** The deepest level that any plan of the set pays by itself: so many level columns a standing has. */
export function deepestLevel(planSet: PlanSet): number {
  return Math.max(
    0,
    ...planSet.plans.flatMap((plan) => plan.bonuses.map(({ bonus, rule }) => bonus.deepestLevel(rule))),
  );
}
