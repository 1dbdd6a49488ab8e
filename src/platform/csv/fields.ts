import type { FieldParser } from './csv-problem';

/** Everything a field may be. Each parser is pure, takes the text as it stands (no trimming) and never throws. */
export {
  brokenText,
  parseCountry,
  parseCurrency,
  parseEmail,
  parseIdentifier,
  parsePersonName,
} from './text-fields';
export { parseAmount, parseCv } from './decimal-field';
export { parseDate } from './date-field';
export { parseDateOrInstant, type DateOrInstant } from './instant-field';

/** The same for a column that may be left empty or be absent: null there. */
export const optional =
  <T>(parse: FieldParser<T>): FieldParser<T | null> =>
  (text, column) =>
    text === '' ? null : parse(text, column);
