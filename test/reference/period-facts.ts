import { isEnrolledBy, planInPeriod } from './calendar';
import { groupVolume, growTree, known, type Person } from './network';
import { isPositive } from './rational';
import type { BonusDocument, ReferenceInput } from './types';

/** What is decided about one distributor for one period before anybody is paid. */
export interface Place {
  readonly enrolled: boolean;
  /** '' for no plan. "The plan is fixed per distributor and period." */
  readonly plan: string;
  readonly firstVolumePeriod: string | null;
}

export interface PeriodFacts {
  readonly input: ReferenceInput;
  readonly people: ReadonlyMap<string, Person>;
  readonly places: ReadonlyMap<Person, Place>;
}

export function readPeriod(input: ReferenceInput): PeriodFacts {
  const people = growTree(input);
  const places = new Map<Person, Place>();
  for (const person of people.values()) places.set(person, placeOf(input, person));
  return { input, people, places };
}

function placeOf(input: ReferenceInput, person: Person): Place {
  const { enrolledOn } = person.fact;
  // The brief: enrolled on or after the period's end "keeps the place but has no standing, no plan, no line".
  if (!isEnrolledBy(enrolledOn, input.period)) {
    return { enrolled: false, plan: '', firstVolumePeriod: person.fact.firstVolumePeriod };
  }
  const firstVolumePeriod = firstVolumePeriodAfter(input.period, person);
  return {
    enrolled: true,
    plan: planInPeriod(input.planSet, input.period, enrolledOn, firstVolumePeriod),
    firstVolumePeriod,
  };
}

/** "the first period with CV > 0 in the distributor's own group": this one, if none before it. */
function firstVolumePeriodAfter(period: string, person: Person): string | null {
  if (person.fact.firstVolumePeriod !== null) return person.fact.firstVolumePeriod;
  return isPositive(groupVolume(person)) ? period : null;
}

export function placeIn(facts: PeriodFacts, person: Person): Place {
  const place = facts.places.get(person);
  if (place === undefined) throw new Error(`${person.fact.no} is of another period`);
  return place;
}

export function personIn(facts: PeriodFacts, no: string): Person {
  return known(facts.people, no);
}

/** The bonuses of the person's own plan: "The earner's plan decides the rate, never the buyer's." None without a plan. */
export function bonusesOf(facts: PeriodFacts, person: Person): readonly BonusDocument[] {
  const { plan } = placeIn(facts, person);
  if (plan === '') return [];
  const document = facts.input.planSet.plans[plan];
  if (document === undefined) throw new Error(`the plan set has no plan '${plan}'`);
  return document.bonuses;
}

/**
 * "A terminated distributor earns nothing from the period of termination on and keeps the place."
 * Suspended ones earn as active ones (the brief); what to pay them is not the plan's question.
 */
export function mayEarn(facts: PeriodFacts, person: Person): boolean {
  return placeIn(facts, person).enrolled && person.fact.status !== 'terminated';
}
