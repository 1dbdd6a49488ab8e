import type { AccountId } from '../accounts';

/** What is posted at once, and why. */
export interface NewEntry {
  /** What it is posted from, such as `period/2026-10/earnings`: unique, so that nothing is posted twice. */
  readonly source: string;
  /** The business day that it belongs to, `2026-10-31`. */
  readonly effectiveOn: string;
  /** For people: what happened. */
  readonly text: string;
  readonly by: string;
  /** The entry that this one corrects. */
  readonly corrects?: number | undefined;
}

/** So much from the credited account to the debited one. */
export interface NewTransfer {
  readonly debit: AccountId;
  readonly credit: AccountId;
  /** Whose it is; needed where `payable` takes part. */
  readonly distributorId: number | null;
  readonly currency: string;
  /** > 0 */
  readonly amountMinor: bigint;
}

/** Transfers as one SELECT gives them. */
export interface TransferQuery {
  /** SELECTs debit, credit, distributor_id, currency, amount_minor: smallint, smallint, integer, text, bigint > 0. */
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /**
   * Whether all that it reads was committed before this transaction, and does not change any more: a large entry is
   * then read and written at the same time. Its parameters are whole numbers and texts alone.
   */
  readonly isSettled?: boolean;
  /** About how many will come: large entries have a table of their own. */
  readonly expected: number;
}

export interface PostedEntry {
  readonly entryId: number;
  readonly transfers: number;
}

export interface PostedStaged {
  /** Entries that were made. */
  readonly posted: number;
  readonly transfers: number;
  /** Sources that had been posted before, sorted: of these nothing was posted. */
  readonly skipped: readonly string[];
}
