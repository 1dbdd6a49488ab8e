import type { Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { countClosureRows, MOST_CLOSURE_ROWS } from '../tree/closure-rows';
import { fillClosure } from './closure-writer';
import { readNetworkLinks } from './network-links';

/** Only whose depth is wrong is written. */
const setDepthsSql = `
UPDATE distributor AS d SET depth = c.depth
  FROM distributor AS root, sponsor_closure AS c
 WHERE root.sponsor_id IS NULL AND c.ancestor_id = root.id AND c.descendant_id = d.id AND d.depth <> c.depth`;

/**
 * Makes the closure anew from the links, and with it depths and counts of levels, under the exclusive tree lock.
 * @returns how many rows
 * @throws conflict `sponsor-links-broken`, `network-too-large`
 */
export async function rebuildClosure(tx: Tx): Promise<number> {
  const { forest, ids, dangling } = await readNetworkLinks(tx);
  if (forest.order.length < ids.length || dangling.length > 0) {
    throw conflict(
      'sponsor-links-broken',
      'The sponsor links themselves are broken: there are circles, or sponsors who do not exist. "upline check" names them; mend the links first.',
    );
  }
  const count = countClosureRows(forest);
  if (count > MOST_CLOSURE_ROWS) {
    throw conflict(
      'network-too-large',
      `The closure would have ${count} rows; ${MOST_CLOSURE_ROWS} is the most.`,
    );
  }
  const idsByRank = forest.order.map((node) => ids[node]!);
  // Nodes come by id, so that their ranks are those of the ids in order.
  await fillClosure(tx, { forest, ids: idsByRank, ancestors: forest.rank });
  await tx.query(setDepthsSql);
  return count;
}
