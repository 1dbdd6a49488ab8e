import { FieldCause, type FieldParser } from './csv-problem';
import { quoted } from './quoted';

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;
const COUNTRY = /^[A-Z]{2}$/;
const CURRENCY = /^[A-Z]{3}$/;
/** On purpose no more than this: only a sent message tells whether an address works. */
const EMAIL = /^[^\s@\p{Cc}\p{Cf}]+@[^\s@\p{Cc}\p{Cf}]+$/u;
const CONTROL = /\p{Cc}/u;
const SEEN = /[^\s\p{Cf}]/u;

const LONGEST_EMAIL = 254;
const LONGEST_NAME = 255;

/** Parser of a text that is its own value if it matches. */
const matching =
  (pattern: RegExp, code: string, rule: string): FieldParser<string> =>
  (text, column) => {
    if (pattern.test(text)) {
      return text;
    }
    return text === ''
      ? new FieldCause('empty', `${column} is empty`)
      : new FieldCause(code, `${column} ${quoted(text)} ${rule}`);
  };

/** Numbers of distributors, orders, refunds and clients. Case matters. */
export const parseIdentifier = matching(
  IDENTIFIER,
  'not-an-identifier',
  'is not 1 to 32 of A-Z a-z 0-9 - _ . with a letter or digit first',
);

/** ISO 3166 alpha-2, by its form: which countries exist changes, and is no question of reading a file. */
export const parseCountry = matching(COUNTRY, 'not-a-country', 'is not two capital letters like DE');

/** ISO 4217, by its form. */
export const parseCurrency = matching(CURRENCY, 'not-a-currency', 'is not three capital letters like EUR');

const parseAddress = matching(EMAIL, 'not-an-email', 'is not an address like ann@example.org');

export const parseEmail: FieldParser<string> = (text, column) =>
  text.length > LONGEST_EMAIL
    ? new FieldCause('too-long', `${column} ${quoted(text)} is longer than ${LONGEST_EMAIL} characters`)
    : parseAddress(text, column);

/** A person's or company's name as written, spaces kept; a character is a code point, as PostgreSQL counts. */
export const parsePersonName: FieldParser<string> = (text, column) => {
  if (!SEEN.test(text)) {
    return new FieldCause(
      'empty',
      text === '' ? `${column} is empty` : `${column} ${quoted(text)} is nothing but white space`,
    );
  }
  if (CONTROL.test(text)) {
    return new FieldCause('control-character', `${column} ${quoted(text)} has a control character`);
  }
  if (text.length > LONGEST_NAME && Array.from(text).length > LONGEST_NAME) {
    return new FieldCause('too-long', `${column} ${quoted(text)} is longer than ${LONGEST_NAME} characters`);
  }
  return text;
};
