import { FieldCause, type FieldParser } from './csv-problem';
import { quoted } from './quoted';

const ZERO = 0x30;
const POINT = 0x2e;
const MOST_WHOLE_DIGITS = 10;
const MOST_DECIMALS = 2;

const LARGEST = '9999999999.99';

const NOT_A_NUMBER = -1;

/** Good but for its size; asked only of what was refused. */
const TOO_LARGE = /^0*[1-9]\d{10,}(\.\d{1,2})?$/;

/** Digits with at most two decimals, in hundredths; exact, because it only ever adds up digits. */
function hundredths(text: string): number {
  let value = 0;
  let point = text.length;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
    } else if (digit === POINT - ZERO && point === text.length) {
      point = at;
    } else {
      return NOT_A_NUMBER;
    }
    if (at > MOST_WHOLE_DIGITS + MOST_DECIMALS) {
      return NOT_A_NUMBER;
    }
  }
  const decimals = text.length - point - 1;
  const hasGoodPoint = decimals === -1 || (decimals >= 1 && decimals <= MOST_DECIMALS);
  if (point < 1 || point > MOST_WHOLE_DIGITS || !hasGoodPoint) {
    return NOT_A_NUMBER;
  }
  return decimals === 2 ? value : decimals === 1 ? value * 10 : value * 100;
}

const decimal =
  (code: string): FieldParser<number> =>
  (text, column) => {
    const value = hundredths(text);
    if (value !== NOT_A_NUMBER) {
      return value;
    }
    return text === ''
      ? new FieldCause('empty', `${column} is empty`)
      : new FieldCause(
          code,
          TOO_LARGE.test(text)
            ? `${column} ${quoted(text)} is above ${LARGEST}, the largest allowed`
            : `${column} ${quoted(text)} is not a number like 190.00 (digits, at most two decimals)`,
        );
  };

/**
 * CV from 0.00 to 9999999999.99, in hundredths (a safe integer). No sign, exponent, space or separator;
 * leading zeros within the ten digits are harmless (`007.5` is 7.50).
 */
export const parseCv = decimal('not-a-cv');

/** Money by the same rule, in hundredths. */
export const parseAmount = decimal('not-an-amount');
