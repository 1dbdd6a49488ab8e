import type { Person } from './network';
import { compare, isPositive, parseDecimal, sum, whole, type Rational } from './rational';
import type { QualificationDocument } from './types';

/** Whose PV is what: as booked, or net of the claims so far. */
export type PvOf = (person: Person) => Rational;

export const pvAsBooked: PvOf = (person) => person.pv;

/**
 * "PV ≥ 190 CV, at least five frontline distributors with PV > 0, level-1 volume ≥ 950 CV, all in the period."
 * A condition left out always holds, and so does a qualification left out.
 */
export function isQualified(
  qualification: QualificationDocument | undefined,
  person: Person,
  pvOf: PvOf,
): boolean {
  if (qualification === undefined) return true;
  const { pv, frontlineBuyers, frontlineVolume } = qualification;
  const actualBuyers = whole(BigInt(person.frontline.filter((member) => isPositive(pvOf(member))).length));
  const actualVolume = sum(person.frontline.map(pvOf));
  return (
    reaches(pvOf(person), pv) &&
    reaches(actualBuyers, frontlineBuyers) &&
    reaches(actualVolume, frontlineVolume)
  );
}

function reaches(actual: Rational, required: string | undefined): boolean {
  return required === undefined || compare(actual, parseDecimal(required)) >= 0n;
}
