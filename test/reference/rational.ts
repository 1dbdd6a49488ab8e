/** Exact fractions of BigInts. The denominator is always above zero; fractions are not reduced, so compare with `compare`. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };

export function whole(value: bigint): Rational {
  return { numerator: value, denominator: 1n };
}

/** `'-12.345'` → −12345/1000. Throws on anything but plain decimal digits. */
export function parseDecimal(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a plain decimal: '${text}'`);
  const [, sign = '', integer = '', fraction = ''] = match;
  return { numerator: BigInt(`${sign}${integer}${fraction}`), denominator: 10n ** BigInt(fraction.length) };
}

/** `'7.5%'` → 75/1000. */
export function parsePercent(text: string): Rational {
  if (!text.endsWith('%')) throw new Error(`not a percentage: '${text}'`);
  return multiply(parseDecimal(text.slice(0, -1)), { numerator: 1n, denominator: 100n });
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  // Denominators are powers of ten nearly always: kept small by taking the larger one.
  if (a.denominator % b.denominator === 0n) {
    const factor = a.denominator / b.denominator;
    return { numerator: a.numerator + b.numerator * factor, denominator: a.denominator };
  }
  if (b.denominator % a.denominator === 0n) return add(b, a);
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Below, at or above zero as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): bigint {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

export function isPositive(a: Rational): boolean {
  return a.numerator > 0n;
}

export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0n ? a : b;
}

export function sum(values: Iterable<Rational>): Rational {
  let total: Rational = { numerator: 0n, denominator: 100n };
  for (const value of values) total = add(total, value);
  return total;
}

/** "half away from zero, once per commission line, to the currency's minor unit". */
export function roundHalfAwayFromZero(value: Rational, digits: number): Rational {
  const scale = 10n ** BigInt(digits);
  const negative = value.numerator < 0n;
  const magnitude = (negative ? -value.numerator : value.numerator) * scale;
  // floor(m/d + 1/2) in whole numbers: an exact half goes up in magnitude.
  const rounded = (2n * magnitude + value.denominator) / (2n * value.denominator);
  return { numerator: negative ? -rounded : rounded, denominator: scale };
}

/** Exactly so many decimals. Throws rather than lose a digit: formatting never rounds. */
export function formatFixed(value: Rational, digits: number): string {
  const scaled = value.numerator * 10n ** BigInt(digits);
  if (scaled % value.denominator !== 0n) throw new Error(`more than ${digits} decimals`);
  const units = scaled / value.denominator;
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${units < 0n ? '-' : ''}${text.slice(0, cut)}${digits > 0 ? '.' : ''}${text.slice(cut)}`;
}

/** "`rate` in percent, plain (`20`, `7.5`)": 75/1000 → `'7.5'`. */
export function formatPercent(value: Rational): string {
  const percent = multiply(value, whole(100n));
  for (let digits = 0; ; digits += 1) {
    if ((percent.numerator * 10n ** BigInt(digits)) % percent.denominator === 0n)
      return formatFixed(percent, digits);
    // Every rate is a plain decimal, so this is only reached by a bug.
    if (digits > 100) throw new Error('a percentage without end');
  }
}
