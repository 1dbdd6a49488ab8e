import { FieldCause, type FieldParser } from './csv-problem';
import { isCountry, isCurrency } from './iso-codes';
import { quoted } from './quoted';

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;
/** On purpose no more than this: only a sent message tells whether an address works. */
const EMAIL = /^[^\s@\p{Cc}\p{Cf}]+@[^\s@\p{Cc}\p{Cf}]+$/u;
const CONTROL = /\p{Cc}/u;
const SEEN = /[^\s\p{Cf}]/u;

const LONGEST_EMAIL = 254;
const LONGEST_NAME = 255;

/** Parser of a text that is its own value if it matches. */
const matching =
  (isGood: (text: string) => boolean, code: string, rule: string): FieldParser<string> =>
  (text, column) => {
    if (isGood(text)) {
      return text;
    }
    return text === ''
      ? new FieldCause('empty', `${column} is empty`)
      : new FieldCause(code, `${column} ${quoted(text)} ${rule}`);
  };

/** Numbers of distributors, orders, refunds and clients. Case matters. */
export const parseIdentifier = matching(
  (text) => IDENTIFIER.test(text),
  'not-an-identifier',
  'is not 1 to 32 of A-Z a-z 0-9 - _ . with a letter or digit first',
);

/** ISO 3166 alpha-2. */
export const parseCountry = matching(isCountry, 'not-a-country', 'is not the code of a country, like DE');

/** ISO 4217, those of the past too: a file may hold old orders. */
export const parseCurrency = matching(
  isCurrency,
  'not-a-currency',
  'is not the code of a currency, like EUR',
);

const parseAddress = matching(
  (text) => EMAIL.test(text),
  'not-an-email',
  'is not an address like ann@example.org',
);

export const parseEmail: FieldParser<string> = (text, column) => {
  if (!text.isWellFormed()) {
    return brokenText(text, column);
  }
  return text.length > LONGEST_EMAIL
    ? new FieldCause('too-long', `${column} ${quoted(text)} is longer than ${LONGEST_EMAIL} characters`)
    : parseAddress(text, column);
};

/** Half of a pair of UTF-16 has no place in UTF-8: JSON can hold it, no file and no database. */
export const brokenText = (text: string, column: string): FieldCause =>
  new FieldCause('broken-character', `${column} ${quoted(text)} holds half of a character`);

/** A person's or company's name as written, spaces kept; a character is a code point, as PostgreSQL counts. */
export const parsePersonName: FieldParser<string> = (text, column) => {
  if (!text.isWellFormed()) {
    return brokenText(text, column);
  }
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
