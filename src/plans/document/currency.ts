import { code as currencyOf } from 'currency-codes';
import { Cause, type ScalarKind } from './scalar-kind';

export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  /** ISO's own table: the runtime's Unicode data says 0 for HUF and IDR, where books and banks have 2. */
  readonly minorDigits: number;
}

/** Exported amounts have two decimals, therefore no currency with more. */
const MINOR_DIGITS_LIMIT = 2;

export const CURRENCY: ScalarKind<Currency> = {
  expected: `an ISO 4217 code with at most ${MINOR_DIGITS_LIMIT} decimals, such as USD`,
  placeholder: { code: '', minorDigits: 0 },
  parse(code) {
    const currency = currencyOf(code);
    // The table also answers to small letters.
    if (currency?.code !== code) return new Cause('is no currency');
    const minorDigits = currency.digits;
    return minorDigits > MINOR_DIGITS_LIMIT
      ? new Cause(`has ${minorDigits} decimals`)
      : { code, minorDigits };
  },
};
