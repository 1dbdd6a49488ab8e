import { firstRow, type Tx } from '../../../platform/database';
import { conflict, notFound } from '../../../platform/errors';

/** Batch and place in it. */
export interface ItemPlace {
  readonly batchId: number;
  readonly position: number;
}

export interface LockedItem extends ItemPlace {
  readonly batchState: string;
  readonly exportedBy: string;
  readonly currency: string;
  readonly amountMinor: string;
  readonly outcome: string | null;
}

export interface Outcome {
  readonly kind: 'paid' | 'again' | 'rejected' | 'returned';
  readonly onDay: string;
  readonly code: string | null;
  readonly entryId: string | null;
  readonly chargesMinor: bigint;
}

const lockItemSql = `
SELECT i.batch_id AS "batchId", i.position, b.state AS "batchState", b.exported_by AS "exportedBy", b.currency,
       i.amount_minor::text AS "amountMinor", i.outcome
  FROM payout_item AS i JOIN payout_batch AS b ON b.id = i.batch_id
 WHERE i.batch_id = $1 AND i.position = $2 AND b.exported_at IS NOT NULL FOR NO KEY UPDATE OF i`;

/** @throws not-found `payout-item-unknown`, also of a batch that never left */
export async function lockItem(tx: Tx, { batchId, position }: ItemPlace): Promise<LockedItem> {
  const item = await firstRow<LockedItem>(tx, lockItemSql, [batchId, position]);
  if (item) return item;
  throw notFound('payout-item-unknown', `There is no payment ${batchId}/${position} that has left.`);
}

/**
 * What may follow upon what is known.
 * @param isBooked a statement shows it: then it is true also of what was taken back
 * @throws conflict `item-ended`
 */
export function whatComes(
  item: LockedItem,
  wanted: 'paid' | 'rejected' | 'returned',
  isBooked: boolean,
): Outcome['kind'] {
  const { batchId, position, outcome } = item;
  const isOpen = outcome === null || outcome === 'accepted';
  if (wanted === 'returned' ? outcome === 'paid' : isOpen) return wanted;
  if (wanted === 'paid' && isBooked && (outcome === 'rejected' || outcome === 'cancelled')) return 'again';
  throw conflict(
    'item-ended',
    `Payment ${batchId}/${position} is ${outcome ?? 'under way'}; it cannot become ${wanted} like this.`,
    { params: { outcome } },
  );
}

export const stageOutcome = (tx: Tx, { batchId, position }: ItemPlace, outcome: Outcome): Promise<unknown> =>
  tx.query(
    `INSERT INTO pg_temp.payout_outcome (batch_id, position, kind, on_day, code, is_of_payee, charges_minor, entry_id)
     VALUES ($1, $2, $3, $4, $5, true, $6, $7)`,
    [
      ...[batchId, position, outcome.kind, outcome.onDay, outcome.code],
      ...[String(outcome.chargesMinor), outcome.entryId],
    ],
  );
