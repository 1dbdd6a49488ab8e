import { findDistributor } from '../../network';
import { firstRow, type Tx } from '../../platform/database';
import { type DomainError, notFound } from '../../platform/errors';
import { type Audience, isForStaff } from './audience';
import { personByNoSql } from './people.sql';

/** Somebody as known now, whatever the period. */
export interface Person {
  readonly id: number;
  readonly distributorNo: string;
  readonly name: string;
  /** `2026-08-17` */
  readonly enrolledOn: string;
  readonly status: string;
}

/** What anybody is told of somebody else below: never more. */
export interface PersonShown {
  readonly distributorNo: string;
  readonly name: string;
  /** The plan in the period; null for none. */
  readonly plan: string | null;
  /** Month of joining, `2026-08`. */
  readonly joined: string;
}

/**
 * Whose figures are asked for. To a distributor everybody else is exactly what nobody is: numbers cannot be tried out.
 * @throws not-found `distributor-unknown`
 */
export async function personAsked(tx: Tx, distributorNo: string, audience: Audience): Promise<Person> {
  if (isForStaff(audience)) return personKnown(tx, distributorNo);
  const person = await findPerson(tx, distributorNo);
  if (person?.id === audience.distributorId) return person;
  throw unknownDistributor(distributorNo);
}

/** Somebody who is not there, or of whom the audience may not know. */
export function unknownDistributor(distributorNo: string): DomainError {
  return notFound('distributor-unknown', `There is no distributor "${distributorNo.slice(0, 40)}".`, {
    field: 'distributorNo',
  });
}

/** For staff. @throws not-found `distributor-unknown` */
export async function personKnown(tx: Tx, distributorNo: string, field?: string): Promise<Person> {
  const { distributorNo: known } = await findDistributor(tx, distributorNo, field);
  return (await findPerson(tx, known))!;
}

export function findPerson(tx: Tx, distributorNo: string): Promise<Person | null> {
  return firstRow<Person>(tx, personByNoSql, [distributorNo]);
}

export function personShown(person: Omit<Person, 'id' | 'status'>, plan: string | null): PersonShown {
  return {
    distributorNo: person.distributorNo,
    name: person.name,
    plan,
    joined: person.enrolledOn.slice(0, 7),
  };
}
