import { add, parseDecimal, sum, type Rational } from './rational';
import type { ReferenceDistributor, ReferenceInput } from './types';

/** One distributor in the sponsor tree, with the PV of the period. */
export interface Person {
  readonly fact: ReferenceDistributor;
  readonly sponsor: Person | undefined;
  /** "level 1 is E's frontline". */
  readonly frontline: readonly Person[];
  /** "CV booked in the period on the distributor's own and the distributor's clients' orders, refunds taken off". */
  readonly pv: Rational;
}

interface PersonInTheMaking extends Person {
  sponsor: Person | undefined;
  readonly frontline: Person[];
  pv: Rational;
}

/** "Levels are counted on the sponsor tree alone." Status and enrolment change nobody's place: "No compression as shipped". */
export function growTree(input: ReferenceInput): ReadonlyMap<string, Person> {
  const people = new Map<string, PersonInTheMaking>();
  for (const fact of input.distributors) {
    if (people.has(fact.no)) throw new Error(`distributor ${fact.no} twice`);
    people.set(fact.no, { fact, sponsor: undefined, frontline: [], pv: parseDecimal('0.00') });
  }
  for (const person of people.values()) {
    if (person.fact.sponsorNo === null) continue;
    const sponsor = known(people, person.fact.sponsorNo);
    person.sponsor = sponsor;
    sponsor.frontline.push(person);
  }
  refuseCycles(people);
  for (const { distributorNo, cv } of input.volumes) {
    const buyer = known(people, distributorNo);
    buyer.pv = add(buyer.pv, parseDecimal(cv));
  }
  return people;
}

export function known<P extends Person>(people: ReadonlyMap<string, P>, no: string): P {
  const person = people.get(no);
  if (person === undefined) throw new Error(`no distributor ${no}`);
  return person;
}

/** Everybody is reached from a root, or there is a cycle. */
function refuseCycles(people: ReadonlyMap<string, Person>): void {
  let reached = 0;
  let generation = [...people.values()].filter((person) => person.sponsor === undefined);
  while (generation.length > 0) {
    reached += generation.length;
    generation = generation.flatMap((person) => person.frontline);
  }
  if (reached !== people.size) throw new Error('the sponsor links make a cycle');
}

/** Everyone above, nearest first, with the number of steps up. */
export function* upline(buyer: Person): Generator<{ steps: number; ancestor: Person }> {
  let ancestor = buyer.sponsor;
  for (let steps = 1; ancestor !== undefined; steps += 1) {
    yield { steps, ancestor };
    ancestor = ancestor.sponsor;
  }
}

/**
 * "level k of E: the distributors exactly k steps below E"; "level volume: sum of PV at one level".
 * Element 0 is level 1; as long as the downline is deep.
 */
export function volumeByLevel(person: Person): Rational[] {
  const volumes: Rational[] = [];
  let level: readonly Person[] = person.frontline;
  while (level.length > 0) {
    volumes.push(sum(level.map((member) => member.pv)));
    level = level.flatMap((member) => member.frontline);
  }
  return volumes;
}

/** "GV: own PV plus the whole downline's". */
export function groupVolume(person: Person): Rational {
  return add(person.pv, sum(volumeByLevel(person)));
}
