import { copyAll, copyRow, firstRow, type Tx } from '../../platform/database';
import type { MergeOutcome } from '../../platform/imports';
import { addToClosure, fillClosure } from '../closure/closure-writer';
import { countJoined } from '../closure/downline-counts';
import { rebuildClosure } from '../closure/rebuild-closure';
import {
  analyzeSql,
  attachLegsSql,
  copyIdentitySql,
  countDistributorsSql,
  countKnownSql,
  createIdentitySql,
  earlierThanSponsorSql,
  insertDistributorsSql,
  insertProfilesSql,
  takeIdsSql,
} from './merge.sql';
import type { NewLinks } from './new-links';

/** From here on a network that at least doubles is indexed anew; readers wait for that. */
const LEAST_BULK = 10_000;

/** Brings the staged rows, all of them good, into the network. */
export async function mergeDistributors(
  tx: Tx,
  links: NewLinks,
  now: Date,
  by: string,
): Promise<MergeOutcome> {
  const unchanged = (await firstRow<{ count: number }>(tx, countKnownSql))!.count;
  const added = links.forest.order.length;
  if (added === 0) return { added, unchanged, warnings: [] };
  const before = (await firstRow<{ count: number }>(tx, countDistributorsSql))!.count;
  const isBulk = before === 0 || added >= Math.max(before, LEAST_BULK);
  const { first } = (await firstRow<{ first: number }>(tx, takeIdsSql, [added]))!;
  // Ids go by rank: neighbours in the tree are neighbours on disk.
  const { forest } = links;
  const closure = {
    forest,
    ids: forest.order.map((_, rank) => first + rank),
    ancestors: forest.order.keys(),
  };
  const people = () => addPeople(tx, links, first, { now, by, isBulk });
  if (before === 0) await fillClosure(tx, closure, people);
  else {
    await people();
    if (isBulk) await rebuildClosure(tx);
    else {
      await addToClosure(tx, closure);
      await tx.query(attachLegsSql);
      await countJoined(tx);
    }
  }
  return { added, unchanged, warnings: await warnings(tx) };
}

interface Adding {
  readonly now: Date;
  readonly by: string;
  readonly isBulk: boolean;
}

async function addPeople(tx: Tx, links: NewLinks, first: number, { now, by, isBulk }: Adding): Promise<void> {
  await copyIdentity(tx, links, first);
  if (isBulk) await tx.query('SELECT distributor_unindex()');
  await tx.query(insertDistributorsSql, [now, by]);
  await tx.query(insertProfilesSql);
  if (isBulk) await tx.query('SELECT distributor_index()');
}

async function copyIdentity(tx: Tx, links: NewLinks, first: number): Promise<void> {
  await tx.query(createIdentitySql);
  await copyAll(tx, copyIdentitySql, identityRows(links, first));
  await tx.query(analyzeSql);
}

function* identityRows({ forest, lines, sponsorIds }: NewLinks, first: number): Generator<string> {
  const { order, rank: rankOf, parents, depth, firstChild } = forest;
  const anchors = new Int32Array(order.length);
  let text = '';
  for (let rank = 0; rank < order.length; rank++) {
    const node = order[rank]!;
    const parent = parents[node]!;
    if (parent === -1) anchors[rank] = sponsorIds[node]!;
    anchors.fill(anchors[rank]!, firstChild[rank], firstChild[rank + 1]);
    const sponsorId = parent === -1 ? sponsorIds[node]! : first + rankOf[parent]!;
    text += copyRow([lines[node]!, first + rank, sponsorId, anchors[rank]!, depth[rank]! + 1]);
    if (rank % 1_000 === 999) {
      yield text;
      text = '';
    }
  }
  yield text;
}

async function warnings(tx: Tx): Promise<MergeOutcome['warnings']> {
  const { count } = (await firstRow<{ count: number }>(tx, earlierThanSponsorSql))!;
  if (count === 0) return [];
  const message = `${count} enrolled before the own sponsor. They were taken in as they stand; check the days.`;
  return [{ code: 'enrolled-before-sponsor', message, count }];
}
