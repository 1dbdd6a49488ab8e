const DAY_MS = 86_400_000;
const FORM = /^\d{4}-\d\d-\d\d$/;

/** A day of the address; undefined where it is none. */
export const dayOf = (text: string): string | undefined =>
  FORM.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : undefined;

/** People say the last day, the service asks for the one behind it. */
export function behind(day: string | undefined): string | undefined {
  return day && new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
