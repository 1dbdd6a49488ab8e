import type { Batch, ReadItem } from '../../payouts';

/** What the bank of the demo has to tell of a batch. Days are `2026-11-03`. */
export interface ToldStatement {
  readonly batch: Batch;
  readonly paid: readonly ReadItem[];
  /** Of those paid: the money came back. */
  readonly returned: readonly ReadItem[];
  readonly paidOn: string;
  readonly returnedOn: string;
  /** After the last day that it covers. */
  readonly madeOn: string;
}

/** On the company's account before, minor units: enough for whatever is paid. */
export const OPENING_MINOR = 100_000_000_00n;
/** For the bank's work, minor units. */
export const FEE_MINOR = 12_50n;

/** What is left on the account. */
export function closingMinor({ paid, returned }: ToldStatement): bigint {
  const sum = (items: readonly ReadItem[]) => items.reduce((total, item) => total + item.amountMinor, 0n);
  return OPENING_MINOR - sum(paid) + sum(returned) - FEE_MINOR;
}
