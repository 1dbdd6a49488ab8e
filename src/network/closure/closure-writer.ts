import { copyAll, type Tx } from '../../platform/database';
import { closureRows } from '../tree/closure-rows';
import type { SponsorForest } from '../tree/sponsor-forest';
import { fillDownlineCounts } from './downline-counts';

const copySql = (options: string): string =>
  `COPY sponsor_closure (ancestor_id, descendant_id, depth) FROM STDIN (FORMAT binary${options})`;

/**
 * The closure of a forest into the emptied table, its indexes made afterwards, and the counts of its levels. Rows are
 * frozen on the way in, so that the indexes alone answer from the first query on, and no later vacuum writes them
 * again. Readers wait until the transaction ends.
 *
 * @param ids by rank
 * @param ancestors ranks in the order of their ids
 */
export async function fillClosure(
  tx: Tx,
  forest: SponsorForest,
  ids: Int32Array,
  ancestors: Iterable<number>,
): Promise<void> {
  await tx.query('SELECT sponsor_closure_empty()');
  await copyAll(tx, copySql(', FREEZE'), closureRows(forest, ids, ancestors));
  await tx.query('SELECT sponsor_closure_index()');
  await fillDownlineCounts(tx, forest, ids);
}

/** The closure of a forest beside what is there. Parameters as in {@link fillClosure}. */
export function addToClosure(
  tx: Tx,
  forest: SponsorForest,
  ids: Int32Array,
  ancestors: Iterable<number>,
): Promise<void> {
  return copyAll(tx, copySql(''), closureRows(forest, ids, ancestors));
}
