import { type Currency, currencyOf, MOST_MINOR_DIGITS } from '../../platform/currency';
import { Cause, type ScalarKind } from './scalar-kind';

export const CURRENCY: ScalarKind<Currency> = {
  expected: `an ISO 4217 code with at most ${MOST_MINOR_DIGITS} decimals, such as USD`,
  placeholder: { code: '', minorDigits: 0 },
  parse(code) {
    const currency = currencyOf(code);
    if (currency === null) return new Cause('is no currency');
    return currency.minorDigits > MOST_MINOR_DIGITS
      ? new Cause(`has ${currency.minorDigits} decimals`)
      : currency;
  },
};
