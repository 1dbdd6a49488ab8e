import { parseFraction, parsePercent, parseScaled, type Fraction, type RatePpm } from '../../platform/money';
import { normalDecimal } from './normal-decimal';
import { Cause, type ScalarKind } from './scalar-kind';

/** What one level or bonus pays. Above 100 % it would be a slip of the pen. */
export const RATE = percentage(
  'a percentage from 0% to 100% with at most four decimals, such as "7.5%"',
  (ppm) => (ppm > 1_000_000 ? 'is more than 100%' : null),
);

export const CEILING = percentage(
  'a percentage above 0% and up to 999% with at most four decimals, such as "60%"',
  (ppm) => (ppm === 0 ? 'is nothing' : ppm > 9_990_000 ? 'is more than 999%' : null),
);

function percentage(expected: string, fault: (ppm: RatePpm) => string | null): ScalarKind<RatePpm> {
  return {
    expected,
    placeholder: 0,
    parse(text) {
      const ppm = parsePercent(text);
      if (ppm === null) return new Cause(/^[\d.]+$/.test(text) ? 'has no % sign' : 'is no percentage');
      const cause = fault(ppm);
      return cause === null ? ppm : new Cause(cause);
    },
  };
}

/** 1 CV is worth a few units of money in any currency in use; the bound keeps amounts in the engine's range. */
const POINT_VALUE_LIMIT = 1_000_000n;

/** As a fraction in lowest decimal terms, so that "1.00" and "1" are the same value. */
export const POINT_VALUE: ScalarKind<Fraction> = {
  expected: `an amount above 0 and up to ${POINT_VALUE_LIMIT} with at most six decimals, such as "1.00"`,
  placeholder: { numerator: 1n, denominator: 1n },
  parse(text) {
    const value = parseFraction(text) && parseFraction(normalDecimal(text));
    if (value === null) return new Cause('is no such amount');
    if (value.numerator === 0n) return new Cause('is nothing');
    return value.numerator > POINT_VALUE_LIMIT * value.denominator ? new Cause('is too much') : value;
  },
};

/** The largest CV that an order can have, in cents. */
const CV_LIMIT_CENTS = 999_999_999_999n;

/** CV in cents. */
export const CV: ScalarKind<number> = {
  expected: 'CV from 0.00 to 9999999999.99 with at most two decimals, such as "190.00"',
  placeholder: 0,
  parse(text) {
    const cents = parseScaled(text);
    if (cents === null) return new Cause('is no such volume');
    if (text.startsWith('-')) return new Cause('is negative');
    return cents > CV_LIMIT_CENTS ? new Cause('is too much') : Number(cents);
  },
};
