import type { Period, PeriodId } from '../../periods';

/** Where something of a day is booked. */
export interface BookedPeriod {
  /** The month that the day belongs to. */
  readonly monthId: PeriodId;
  readonly periodId: PeriodId;
  /** Whether that is not the month, because it takes no more. */
  readonly late: boolean;
}

/** The day's month, or the earliest open period when that takes no more; null for a day that no period holds. */
export function bookedPeriod(periods: readonly Period[], day: string): BookedPeriod | null {
  const month = periods.find(({ fromOn, untilOn }) => fromOn <= day && day < untilOn);
  if (!month) return null;
  const booked = month.state === 'open' ? month : earliestOpen(periods);
  return { monthId: month.id, periodId: booked.id, late: booked !== month };
}

/**
 * A refund's period: that of its order while it is open, so that it is negative volume there. Else it is a claim, and
 * booked by its own day.
 */
export function bookedPeriodOfRefund(
  periods: readonly Period[],
  orderPeriodId: PeriodId,
  day: string,
): PeriodId | null {
  const orders = periods.find(({ id }) => id === orderPeriodId);
  return orders?.state === 'open' ? orders.id : (bookedPeriod(periods, day)?.periodId ?? null);
}

/** Freezing a month opens the next, so there always is one. */
function earliestOpen(periods: readonly Period[]): Period {
  const open = periods.find(({ state }) => state === 'open');
  if (!open) throw new Error('No period is open.');
  return open;
}
