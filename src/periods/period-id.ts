import { invalid } from '../platform/errors';
import { monthPattern } from '../platform/config';

/** A commission period's id: its month as a whole number, 202610. Compares and sorts as time does. */
export type PeriodId = number;

/** `2026-10` → 202610. @throws invalid `period-form`. */
export function parsePeriod(text: string): PeriodId {
  if (!monthPattern.test(text)) {
    throw invalid(
      'period-form',
      `"${text.slice(0, 40)}" is not a period; write it as year and month, like 2026-10.`,
      {
        field: 'period',
      },
    );
  }
  return Number(text.replace('-', ''));
}

/** 202610 → `2026-10`. */
export function formatPeriod(id: PeriodId): string {
  const digits = String(id).padStart(6, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** Months since year 0: what months are counted with. 202610 → 24321. */
export function monthIndex(id: PeriodId): number {
  return Math.trunc(id / 100) * 12 + (id % 100) - 1;
}

export function fromMonthIndex(index: number): PeriodId {
  return Math.trunc(index / 12) * 100 + (index % 12) + 1;
}

export function nextPeriod(id: PeriodId): PeriodId {
  return fromMonthIndex(monthIndex(id) + 1);
}

export function previousPeriod(id: PeriodId): PeriodId {
  return fromMonthIndex(monthIndex(id) - 1);
}

/** The last day of the month: 202610 → `2026-10-31`. */
export function lastDayOf(id: PeriodId): string {
  const day = new Date(Date.UTC(Math.trunc(id / 100), id % 100, 0));
  return day.toISOString().slice(0, 10);
}

/** The month of a day: `2026-10-31` → 202610. The day is taken as valid. */
export function periodOfDay(day: string): PeriodId {
  return Number(day.slice(0, 4) + day.slice(5, 7));
}
