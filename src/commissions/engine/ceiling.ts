import { PPM } from '../../platform/money';
import type { Calculation } from './calculate';

/** What all lines of a run may come to, and whether they come to more. Money in minor units. */
export interface CeilingResult {
  /** Rounded down to whole minor units, for people to read. */
  readonly ceilingMinor: bigint;
  readonly overCeiling: boolean;
}

/** Lines ≤ ceiling × PV of everybody × point value, compared exactly. */
export function holdAgainstCeiling({ planSet, volumes, total }: Calculation): CeilingResult {
  const numerator =
    BigInt(planSet.payoutCeilingPpm) *
    BigInt(volumes.total) *
    planSet.pointValue.numerator *
    10n ** BigInt(planSet.minorDigits);
  const denominator = PPM * 100n * planSet.pointValue.denominator;
  return {
    ceilingMinor: numerator / denominator,
    overCeiling: BigInt(total) * denominator > numerator,
  };
}
