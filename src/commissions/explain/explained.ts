import type { Tx } from '../../platform/database';
import type { PathPerson } from '../engine';
import type { CalculatedPeriod } from './calculated-periods.view';
import { type PaidLine, paidLines, pathPerson, type Standing } from './standing';

/** Somebody on the way up of whom nothing is asked: not one who could take volume. */
export const bystander: PathPerson = {
  counted: false,
  terminated: false,
  plan: -1,
  qualified: [],
  pvCents: 0,
  frontlineBuyers: 0,
  frontlineVolumeCents: 0,
};

/** One person of a calculated period, ready to be asked line by line. */
export interface Explained {
  readonly calculated: CalculatedPeriod;
  readonly standing: Standing;
  readonly person: PathPerson;
  /** As posted. */
  readonly paid: readonly PaidLine[];
}

export async function explained(
  tx: Tx,
  calculated: CalculatedPeriod,
  standing: Standing,
): Promise<Explained> {
  return {
    calculated,
    standing,
    person: await pathPerson(tx, calculated, standing),
    paid: await paidLines(tx, calculated, standing.distributorId),
  };
}
