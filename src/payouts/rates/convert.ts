import { currencyOf } from '../../platform/currency';
import { parseFraction, roundRatio } from '../../platform/money';

/** Decimals that a rate may have, and digits before them, as the table keeps it. */
export const RATE_DECIMALS = 10;
const RATE = /^\d{1,10}(?:\.\d{1,10})?$/;

/** Whether the text is a rate: a decimal above zero with at most ten digits on each side. */
export const isRate = (text: string): boolean => RATE.test(text) && /[1-9]/.test(text);

/**
 * Money in one currency as money in another, rounded once, half away from zero.
 * @param minor minor units of `from`, @param rate decimal text: 1 `from` in `to`
 * @returns minor units of `to`
 */
export function convertMinor(minor: bigint, rate: string, from: string, to: string): bigint {
  const fraction = parseFraction(rate, RATE_DECIMALS);
  const [one, other] = [currencyOf(from), currencyOf(to)];
  if (fraction === null || one === null || other === null) {
    throw new RangeError(`${from} is not converted into ${to} at "${rate}".`);
  }
  return roundRatio(
    minor * fraction.numerator * 10n ** BigInt(other.minorDigits),
    fraction.denominator * 10n ** BigInt(one.minorDigits),
  );
}
