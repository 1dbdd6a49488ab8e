import { formatScaled } from '../money';
import { currencyOf, MOST_MINOR_DIGITS } from './currency';

/** Minor units of a currency as a decimal: `1234` of USD is `12.34`. */
export const moneyShown = (minor: string | bigint, currency: string): string =>
  formatScaled(BigInt(minor), currencyOf(currency)?.minorDigits ?? MOST_MINOR_DIGITS);
