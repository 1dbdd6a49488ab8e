/** Days as `2026-01-31`, months as `2026-01`, worked out with UTC alone. */

export const monthOf = (day: string): string => day.slice(0, 7);

export function nextMonth(month: string): string {
  return monthOf(dayAfter(`${month}-28`, 4));
}

export function previousMonth(month: string): string {
  return monthOf(dayAfter(`${month}-01`, -1));
}

/** Negative for days before. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first instant that is not in the month any more. */
export const endOf = (month: string): string => `${nextMonth(month)}-01T00:00:00.000Z`;
