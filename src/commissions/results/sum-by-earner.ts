import { EXACT_LIMIT } from '../../platform/money';
import type { PostedAdjustment } from './result-rows';

/**
 * What each person's adjustments come to, by number in the canonical order, minor units.
 * @throws RangeError where a sum is beyond what doubles add exactly.
 */
export function sumByEarner(adjustments: readonly PostedAdjustment[], size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const { earner, amountMinor } of adjustments) {
    sums[earner]! += amountMinor;
    if (Math.abs(sums[earner]!) > EXACT_LIMIT) {
      throw new RangeError(`The adjustments of one person come to ${sums[earner]!}, beyond the exact range.`);
    }
  }
  return sums;
}
