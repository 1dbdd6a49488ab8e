import { FieldCause, type FieldParser } from './csv-problem';
import { beginsWithDate, DATE_LENGTH } from './date-field';
import { quoted } from './quoted';

/**
 * A day, a local time of a zone the caller knows, or an instant. `text` is what PostgreSQL casts to `date`,
 * `timestamp` and `timestamptz`: seconds always, at most six decimals, `Z` for an offset of nothing.
 */
export interface DateOrInstant {
  readonly kind: 'date' | 'local' | 'instant';
  readonly text: string;
}

const MINUTE = String.raw`T(?:[01]\d|2[0-3]):[0-5]\d`;
const SECOND = String.raw`:[0-5]\d`;
/** To ±14:00, as far as the world's zones go. */
const OFFSET = String.raw`Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00`;

/** What may stand behind the day. */
const TIME = new RegExp(String.raw`^(${MINUTE})(?:(${SECOND})(?:\.(\d{1,9}))?)?(${OFFSET})?$`);

/** A day and a time already as we give them. Nearly all are, and taking a text apart costs four times as much. */
const CANONICAL = new RegExp(`^.{${DATE_LENGTH}}${MINUTE}${SECOND}(?![+-]00:00)(?:${OFFSET})?$`);
const LOCAL_LENGTH = 'YYYY-MM-DDTHH:MM:SS'.length;

const TRAILING_ZEROS = /0+$/;

/**
 * To microseconds, cut and not rounded: PostgreSQL rounds, and 23:59:59.9999999 would become the next day,
 * at a month's end the next period.
 */
function fractionText(fraction: string | undefined): string {
  const kept = fraction?.slice(0, 6).replace(TRAILING_ZEROS, '') ?? '';
  return kept === '' ? '' : `.${kept}`;
}

const offsetText = (offset: string): string => (offset === '+00:00' || offset === '-00:00' ? 'Z' : offset);

function takeApart(text: string): DateOrInstant | null {
  const time = TIME.exec(text.slice(DATE_LENGTH));
  if (time === null) {
    return null;
  }
  const [, minute = '', second = ':00', fraction, offset] = time;
  const local = text.slice(0, DATE_LENGTH) + minute + second + fractionText(fraction);
  return offset === undefined
    ? { kind: 'local', text: local }
    : { kind: 'instant', text: local + offsetText(offset) };
}

/** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM[:SS[.fraction]]` with `Z`, `±HH:MM` or no offset. */
export const parseDateOrInstant: FieldParser<DateOrInstant> = (text, column) => {
  if (text === '') {
    return new FieldCause('empty', `${column} is empty`);
  }
  if (beginsWithDate(text)) {
    if (text.length === DATE_LENGTH) {
      return { kind: 'date', text };
    }
    if (CANONICAL.test(text)) {
      return { kind: text.length === LOCAL_LENGTH ? 'local' : 'instant', text };
    }
    const result = takeApart(text);
    if (result !== null) {
      return result;
    }
  }
  return new FieldCause(
    'not-a-date-or-time',
    `${column} ${quoted(text)} is not a day like 2026-10-31 or a time like 2026-10-31T23:59:59+03:00 that exists`,
  );
};
