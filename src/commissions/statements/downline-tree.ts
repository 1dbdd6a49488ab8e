import { Injectable } from '@nestjs/common';
import { isInDownline } from '../../network';
import { Calendar, type PeriodId, previousPeriod } from '../../periods';
import type { Tx } from '../../platform/database';
import {
  type Audience,
  type CalculatedPeriod,
  CalculatedPeriods,
  findPerson,
  findStanding,
  isForStaff,
  type Person,
  personAsked,
  type Standing,
  unknownDistributor,
} from '../explain';
import type { FrozenDownline } from './downline-wanted.sql';

/** A head with the figures that its downline is shown by. */
export interface DownlineOf {
  readonly figures: CalculatedPeriod;
  readonly standing: Standing;
}

/** Whose downline may be looked at, and in which period's tree. */
@Injectable()
export class DownlineTree {
  constructor(
    private readonly calendar: Calendar,
    private readonly periods: CalculatedPeriods,
  ) {}

  /** To a distributor the own number, and whoever stands below now. @throws not-found `distributor-unknown` */
  async headAsked(tx: Tx, distributorNo: string, audience: Audience): Promise<Person> {
    if (!isForStaff(audience)) {
      const person = await findPerson(tx, distributorNo);
      if (person && (await isInDownline(tx, audience.distributorId, person.id))) return person;
    }
    return personAsked(tx, distributorNo, audience);
  }

  /** The latest period that has figures; null while none has. */
  newest(tx: Tx, audience: Audience): Promise<CalculatedPeriod | null> {
    return this.periods.newest(tx, audience);
  }

  /**
   * A period's tree is asked for by whom it stood above then: to a distributor somebody who came below later is nobody.
   * @throws not-found `distributor-unknown`, `period-unknown`; conflict `period-being-calculated`,
   *   `period-not-calculated`
   */
  async frozen(tx: Tx, periodId: PeriodId, head: Person, audience: Audience): Promise<DownlineOf> {
    return this.standing(tx, await this.periods.get(tx, periodId, audience), head, audience);
  }

  /** The same of a period that is known. @throws not-found `distributor-unknown` */
  async standing(tx: Tx, figures: CalculatedPeriod, head: Person, audience: Audience): Promise<DownlineOf> {
    const standing = await findStanding(tx, figures, head);
    if (!isForStaff(audience) && audience.distributorId !== head.id) {
      const asking = await findStanding(tx, figures, { ...head, id: audience.distributorId });
      if (!isBelow(asking, standing)) throw unknownDistributor(head.distributorNo);
    }
    return { figures, standing };
  }

  /**
   * For who is wanted of it, with the period before where that is asked about.
   * @throws conflict `period-being-calculated` where the period before is
   */
  async wantedOf(
    tx: Tx,
    { figures, standing }: DownlineOf,
    only: string | undefined,
    audience: Audience,
  ): Promise<FrozenDownline> {
    const { period, run } = figures;
    const runBefore = only === 'stopped' ? await this.runBefore(tx, period.id, audience) : 0;
    return { head: standing, runId: run.id, period, runBefore };
  }

  private async runBefore(tx: Tx, periodId: PeriodId, audience: Audience): Promise<number> {
    const before = previousPeriod(periodId);
    const isKnown = (await this.calendar.list(tx)).some(({ id }) => id === before);
    return isKnown ? (await this.periods.get(tx, before, audience)).run.id : 0;
  }
}

/** Whether the one stands below the other. */
export function isBelow(above: Standing, below: Standing): boolean {
  return above.position < below.position && below.position < above.position + above.subtreeSize;
}
