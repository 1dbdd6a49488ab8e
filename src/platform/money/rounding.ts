/**
 * The one place that rounds: half away from zero, once per commission line.
 * Source: the plan set's `rounding: half-up`.
 */

/** The largest whole number that a double holds together with all its neighbours. */
export const EXACT_LIMIT = Number.MAX_SAFE_INTEGER;

/** `numerator / denominator` to the nearest integer, halves away from zero. `denominator` > 0. */
export function roundRatio(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/**
 * A multiplication by a fixed fraction with one rounding at the end, for whole numbers in doubles.
 * Doubles are used only while the product is proven exact (≤ 2^53 − 1); BigInt takes over beyond.
 *
 * @param numerator ≥ 0, @param denominator > 0
 * @returns volume (whole, any sign) → amount (whole). Throws RangeError where the amount itself passes 2^53 − 1.
 */
export function fractionOf(numerator: bigint, denominator: bigint): (volume: number) => number {
  const divisor = greatestCommonDivisor(numerator, denominator);
  const [n, d] = [numerator / divisor, denominator / divisor];
  const [factor, per] = [toExactOrInfinity(n), toExactOrInfinity(d)];
  // 2 × remainder must be exact too, therefore the quarter.
  const fastUpTo =
    factor <= EXACT_LIMIT && per <= EXACT_LIMIT / 4 ? Math.floor(EXACT_LIMIT / 4 / Math.max(factor, 1)) : -1;
  return (volume) => {
    const magnitude = volume < 0 ? -volume : volume;
    if (magnitude > fastUpTo) return toExact(roundRatio(BigInt(volume) * n, d));
    const product = magnitude * factor;
    const remainder = product % per;
    const quotient = (product - remainder) / per + (2 * remainder >= per ? 1 : 0);
    return volume < 0 && quotient !== 0 ? -quotient : quotient;
  };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

function toExactOrInfinity(value: bigint): number {
  return value > BigInt(EXACT_LIMIT) ? Infinity : Number(value);
}

function toExact(value: bigint): number {
  if (value > BigInt(EXACT_LIMIT) || value < -BigInt(EXACT_LIMIT)) {
    throw new RangeError(`The amount ${value} is beyond the exact range of the engine.`);
  }
  return Number(value);
}
