import type { Tx } from '../../platform/database';

/** Injection token of {@link PendingDebits}; whoever knows what is about to be taken back provides it. */
export const PENDING_DEBITS = Symbol('PendingDebits');

/** What the books do not hold yet and will take from people: payouts hold so much back. */
export interface PendingDebits {
  /**
   * Fills the temporary table `pending_debit`, which is there and empty: a row for each person of whom something will
   * be taken, `amount_minor` < 0 in the currency of the books.
   */
  fill(tx: Tx): Promise<void>;
}
