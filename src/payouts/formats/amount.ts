import type { CannotCarry } from './bank-format';
import { cannot } from './fit';

/** An amount that a format does not pay. */
export function amountProblem(amountMinor: bigint, most: bigint): CannotCarry | null {
  if (amountMinor >= 1n && amountMinor <= most) return null;
  return cannot(
    'amount',
    'amount-out-of-bounds',
    'The amount is more than this format pays at once, or none.',
  );
}
