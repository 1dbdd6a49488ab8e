import { rows, type Tx } from '../../platform/database';
import type { NetworkLinks } from './network-links';

const countsSql = `
SELECT ancestor_id AS "ancestorId", depth, people, counted_until AS "countedUntil"
  FROM downline_count ORDER BY ancestor_id, depth`;

interface CountRow {
  ancestorId: number;
  depth: number;
  people: number;
  countedUntil: number;
}

/** How many are kept at another depth than the links put them. On circles and below there is none. */
export function wrongDepths({ forest, keptDepths }: NetworkLinks): number {
  let wrong = 0;
  forest.order.forEach((node, rank) => {
    if (keptDepths[node] !== forest.depth[rank]) wrong++;
  });
  return wrong;
}

/** How many counts of levels are not what the links say, or lacking where others of the same ancestor are kept. */
export async function wrongCounts(tx: Tx, links: NetworkLinks): Promise<number> {
  const kept = new Map<number, CountRow[]>();
  for (const row of await rows<CountRow>(tx, countsSql)) {
    const ofAncestor = kept.get(row.ancestorId);
    if (ofAncestor) ofAncestor.push(row);
    else kept.set(row.ancestorId, [row]);
  }
  let wrong = 0;
  for (const [ancestorId, counts] of kept) {
    const right = levelsUntil(links, ancestorId, counts[0]!.countedUntil);
    for (const { depth, people, countedUntil } of counts) {
      if (people !== (right.get(depth) ?? 0) || countedUntil !== counts[0]!.countedUntil) wrong++;
      right.delete(depth);
    }
    wrong += right.size;
  }
  return wrong;
}

/** People by level below somebody, those with later ids left out; levels without any left out, too. */
function levelsUntil(
  { forest, ids, nodeOf }: NetworkLinks,
  ancestorId: number,
  last: number,
): Map<number, number> {
  const levels = new Map<number, number>();
  const { firstChild, order, rank } = forest;
  const top = rank[nodeOf(ancestorId)] ?? -1;
  if (top === -1) return levels;
  let from = firstChild[top]!;
  let until = firstChild[top + 1]!;
  for (let level = 1; from < until; level++) {
    let people = 0;
    for (let at = from; at < until; at++) if (ids[order[at]!]! <= last) people++;
    if (people > 0) levels.set(level, people);
    from = firstChild[from]!;
    until = firstChild[until]!;
  }
  return levels;
}
