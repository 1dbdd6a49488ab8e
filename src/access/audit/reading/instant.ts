import { invalid } from '../../../platform/errors';

const FORM = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d))?$/;

/** A day (its beginning in UTC) or an instant with its offset. @throws invalid `instant-form`. */
export function parseInstant(text: string, field?: string): Date {
  const instant = new Date(FORM.test(text) ? text : NaN);
  if (!Number.isNaN(instant.getTime())) return instant;
  throw invalid(
    'instant-form',
    `"${text.slice(0, 40)}" is no day or instant; write 2026-10-31 or 2026-10-31T12:00:00Z.`,
    field === undefined ? {} : { field },
  );
}
