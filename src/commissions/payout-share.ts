import { Decimal } from 'decimal.js';
import type { PlanSet } from '../plans';

/** Enough digits for any volume that the engine takes; the library's own 20 are not. */
const Exact = Decimal.clone({ precision: 60 });

/**
 * Lines in percent of volume × point value, what the payout ceiling is held against: at most four decimals, plain; `0`
 * without volume. To be shown, never to be decided by: runs compare exactly.
 */
export function percentOfVolume(
  linesMinor: bigint,
  volumeCents: bigint,
  { pointValue, minorDigits }: Pick<PlanSet, 'pointValue' | 'minorDigits'>,
): string {
  const money = new Exact(String(linesMinor)).div(new Exact(10).pow(minorDigits));
  const { numerator, denominator } = pointValue;
  const volume = new Exact(String(volumeCents)).div(100).mul(String(numerator)).div(String(denominator));
  return volume.isZero() ? '0' : money.div(volume).mul(100).toDecimalPlaces(4).toFixed();
}
