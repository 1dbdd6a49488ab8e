import type { PlanSetDocument } from './types';

/** Months since year 0, so that a difference is a number of months. Takes `2026-10` and `2026-10-31` alike. */
export function monthNumber(periodOrDate: string): bigint {
  const match = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(periodOrDate);
  if (match === null) throw new Error(`not a period or a date: '${periodOrDate}'`);
  const [, year = '', month = ''] = match;
  if (BigInt(month) < 1n || BigInt(month) > 12n) throw new Error(`no such month: '${periodOrDate}'`);
  return BigInt(year) * 12n + BigInt(month) - 1n;
}

/**
 * "The tree of a period is the tree at its last instant: those enrolled by then"; standings: "everybody with `enrolled_on`
 * before the period's end". A period is a whole month, so the day does not matter, only the month.
 */
export function isEnrolledBy(enrolledOn: string, period: string): boolean {
  return monthNumber(enrolledOn) <= monthNumber(period);
}

/**
 * The plan of one enrolled distributor in one period, '' for none.
 * "Green Wave in the month of enrolment and the two that follow, then automatically Professional (months before the company's
 * first period count as if they existed). `countFrom: first-volume` counts instead from the first period with CV > 0 in the
 * distributor's own group; before it nothing is earned and the plan is empty."
 */
export function planInPeriod(
  planSet: PlanSetDocument,
  period: string,
  enrolledOn: string,
  firstVolumePeriod: string | null,
): string {
  const { newcomer, then, months, countFrom } = planSet.transition;
  const countedFrom = countFrom === 'enrolment' ? enrolledOn : firstVolumePeriod;
  if (countedFrom === null) return '';
  const monthsBefore = monthNumber(period) - monthNumber(countedFrom);
  return monthsBefore < BigInt(months) ? newcomer : then;
}
