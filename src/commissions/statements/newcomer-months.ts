import { formatPeriod, fromMonthIndex, monthIndex, type PeriodId } from '../../periods';
import type { PlanSet } from '../../plans';

/** The newcomer's time on the first plan. */
export interface NewcomerMonths {
  readonly plan: string;
  /** What follows. */
  readonly then: string;
  /** The period itself included. */
  readonly monthsLeft: number;
  /** Last month on the newcomer's plan, `2026-12`. */
  readonly last: string;
}

/** Null for somebody who is not on the newcomer's plan. */
export function newcomerMonths(
  { transition, plans }: PlanSet,
  periodId: PeriodId,
  person: {
    readonly plan: string | null;
    readonly enrolledOn: string;
    readonly firstVolumePeriod: PeriodId | null;
  },
): NewcomerMonths | null {
  const [newcomer, then] = [plans[transition.newcomer]!.key, plans[transition.then]!.key];
  if (person.plan !== newcomer || newcomer === then) return null;
  const start =
    transition.countFrom === 'enrolment'
      ? Number(person.enrolledOn.slice(0, 7).replace('-', ''))
      : person.firstVolumePeriod;
  if (start === null) return null;
  const last = monthIndex(start) + transition.months - 1;
  return {
    plan: newcomer,
    then,
    monthsLeft: last - monthIndex(periodId) + 1,
    last: formatPeriod(fromMonthIndex(last)),
  };
}
