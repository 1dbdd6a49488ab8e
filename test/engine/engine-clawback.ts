import { clawBack } from '../../src/commissions/engine';
import { formatScaled } from '../../src/platform/money';
import type { BonusName, ClawbackInput, ClawbackResult } from '../reference/reference';
import { centsOf, runEngine } from './engine-adapter';

/** What `referenceClawback` gives, from the engine. */
export function engineClawback({ closed, claims }: ClawbackInput): ClawbackResult {
  const { calculation, numbers, rankOf } = runEngine(closed);
  const clawbacks = clawBack(
    calculation,
    claims.map(({ buyerNo, cv }) => ({ buyer: rankOf.get(buyerNo)!, cents: centsOf(cv) })),
  );
  return {
    adjustments: clawbacks.map(({ claim, earner, bonus, level, amount }) => ({
      bookedIn: claims[claim]!.bookedIn,
      distributorNo: numbers[earner]!,
      bonus: bonus as BonusName,
      level,
      refundNo: claims[claim]!.refundNo,
      amount: formatScaled(amount, calculation.planSet.minorDigits),
    })),
  };
}
