import { copyAll, copyRow, firstRow, type Tx } from '../../platform/database';
import type { SponsorForest } from '../tree/sponsor-forest';

/** Whoever has fewer below is counted when asked, within a millisecond. */
const LEAST_DOWNLINE = 1_000;
/** Fewer who joined since are counted when asked: to bring the counts up to date writes all of them. */
const MANY_JOINED = 5_000;
const ROWS_AT_ONCE = 1_000;

const copySql = 'COPY downline_count (ancestor_id, depth, people, counted_until) FROM STDIN';

/** How many may have joined since. */
const joinedSql = `
SELECT coalesce((SELECT max(id) FROM distributor) - min(counted_until), 0) AS joined FROM downline_count`;

/**
 * Brings in who joined since, for everybody who is counted. Under the exclusive tree lock: nobody is joining then, and
 * whoever joins later has a greater id.
 */
const countSinceSql = `
WITH head AS MATERIALIZED (
  SELECT ancestor_id, max(counted_until) AS counted_until FROM downline_count GROUP BY ancestor_id
), since AS (
  SELECT c.ancestor_id, c.depth, count(*)::integer AS people
    FROM distributor AS d
    JOIN sponsor_closure AS c ON c.descendant_id = d.id AND c.depth > 0
    JOIN head ON head.ancestor_id = c.ancestor_id AND head.counted_until < d.id
   WHERE d.id > (SELECT min(counted_until) FROM head)
   GROUP BY c.ancestor_id, c.depth
)
INSERT INTO downline_count AS n (ancestor_id, depth, people, counted_until)
SELECT ancestor_id, depth, people, 0 FROM since
ON CONFLICT (ancestor_id, depth) DO UPDATE SET people = n.people + excluded.people`;

const setCountedSql = `
UPDATE downline_count SET counted_until = last.id FROM (SELECT max(id) AS id FROM distributor) AS last
 WHERE counted_until <> last.id`;

/** Counts the levels of a whole network anew. @param ids by rank */
export async function fillDownlineCounts(tx: Tx, forest: SponsorForest, ids: Int32Array): Promise<void> {
  await tx.query('DELETE FROM downline_count');
  await copyAll(tx, copySql, countRows(forest, ids));
}

/** Counts those who joined since the last time, where they are many; under the exclusive tree lock. */
export async function countJoined(tx: Tx): Promise<void> {
  const { joined } = (await firstRow<{ joined: number }>(tx, joinedSql))!;
  if (joined < MANY_JOINED) return;
  await tx.query(countSinceSql);
  await tx.query(setCountedSql);
}

/** How many stand at each level below a rank, level 1 first. */
export function levelSizes({ firstChild }: SponsorForest, rank: number): number[] {
  const sizes: number[] = [];
  let from = firstChild[rank]!;
  let until = firstChild[rank + 1]!;
  while (from < until) {
    sizes.push(until - from);
    from = firstChild[from]!;
    until = firstChild[until]!;
  }
  return sizes;
}

function* countRows(forest: SponsorForest, ids: Int32Array): Generator<string> {
  const last = ids.reduce((largest, id) => Math.max(largest, id), 0);
  let lines: string[] = [];
  for (let rank = 0; rank < ids.length; rank++) {
    const sizes = levelSizes(forest, rank);
    if (sizes.reduce((sum, size) => sum + size, 0) < LEAST_DOWNLINE) continue;
    sizes.forEach((size, level) => lines.push(copyRow([ids[rank]!, level + 1, size, last])));
    if (lines.length < ROWS_AT_ONCE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
