/** What has to be known before a leg is moved. Counts of people come as texts. */
export interface LegAndTarget {
  /** Steps from the new sponsor up to the root; null where the closure does not lead there. */
  targetDepth: number | null;
  /** Steps from the leg's top up to the root; null likewise. */
  depth: number | null;
  /** Steps from the leg's top down to its deepest; null where the closure lacks the top. */
  height: number | null;
  /** People above who stay above, as many steps as before. */
  kept: number;
  isBelow: boolean;
  sponsorNo: string | null;
  people: string;
}

const stepsToRoot = (from: string): string => `
  (SELECT c.depth FROM sponsor_closure AS c JOIN distributor AS root ON root.id = c.ancestor_id
    WHERE c.descendant_id = ${from} AND root.sponsor_id IS NULL)`;

/** $1 the leg's top, $2 the new sponsor. */
export const legAndTargetSql = `
SELECT ${stepsToRoot('$2')} AS "targetDepth", ${stepsToRoot('$1')} AS depth,
       (SELECT max(depth) FROM sponsor_closure WHERE ancestor_id = $1) AS height,
       (SELECT count(*)::integer FROM sponsor_closure AS was JOIN sponsor_closure AS will USING (ancestor_id)
         WHERE was.descendant_id = $1 AND will.descendant_id = $2 AND was.depth = will.depth + 1) AS kept,
       EXISTS (SELECT FROM sponsor_closure WHERE ancestor_id = $1 AND descendant_id = $2 AND depth > 0) AS "isBelow",
       (SELECT s.distributor_no FROM distributor AS d JOIN distributor AS s ON s.id = d.sponsor_id WHERE d.id = $1) AS "sponsorNo",
       (SELECT count(*) FROM sponsor_closure WHERE ancestor_id = $1) AS people`;

/** $1 the leg's top, $2 the new sponsor: takes those above away from everybody in the leg, but whom they keep. */
export const detachLegSql = `
DELETE FROM sponsor_closure AS c
 USING sponsor_closure AS up, sponsor_closure AS down
 WHERE up.descendant_id = $1 AND up.depth > 0 AND down.ancestor_id = $1
   AND NOT EXISTS (
     SELECT FROM sponsor_closure AS will
      WHERE will.descendant_id = $2 AND will.ancestor_id = up.ancestor_id AND will.depth + 1 = up.depth)
   AND c.ancestor_id = up.ancestor_id AND c.depth = up.depth + down.depth AND c.descendant_id = down.descendant_id`;

/** $1 the leg's top, $2 the new sponsor: puts the sponsor and those above over everybody in the leg, but whom they kept. */
export const attachLegSql = `
WITH added AS (
  INSERT INTO sponsor_closure (ancestor_id, descendant_id, depth)
  SELECT up.ancestor_id, down.descendant_id, up.depth + 1 + down.depth
    FROM sponsor_closure AS down, sponsor_closure AS up
   WHERE down.ancestor_id = $1 AND up.descendant_id = $2
     AND NOT EXISTS (
       SELECT FROM sponsor_closure AS kept
        WHERE kept.descendant_id = $1 AND kept.ancestor_id = up.ancestor_id AND kept.depth = up.depth + 1)
  RETURNING depth
)
SELECT count(*)::text AS pairs FROM added`;

/** $1 the leg's top, $2 the new sponsor. */
export const relinkSql = `UPDATE distributor SET sponsor_id = $2 WHERE id = $1`;

/** $1 the leg's top, $2 steps further down than before. */
export const sinkLegSql = `
UPDATE distributor AS d SET depth = d.depth + $2
  FROM sponsor_closure AS c WHERE c.ancestor_id = $1 AND c.descendant_id = d.id`;

/**
 * $1 the leg's top, $2 1 or -1: adds the leg to the counted levels of everybody above it, or takes it off. Who joined
 * after a count is not in it.
 */
export const countLegSql = `
WITH head AS MATERIALIZED (
  SELECT up.ancestor_id, up.depth, mark.counted_until
    FROM sponsor_closure AS up
   CROSS JOIN LATERAL (SELECT counted_until FROM downline_count WHERE ancestor_id = up.ancestor_id LIMIT 1) AS mark
   WHERE up.descendant_id = $1 AND up.depth > 0
), leg AS MATERIALIZED (
  SELECT mark.counted_until, down.depth, count(*)::integer AS people
    FROM (SELECT DISTINCT counted_until FROM head) AS mark
    JOIN sponsor_closure AS down ON down.ancestor_id = $1 AND down.descendant_id <= mark.counted_until
   GROUP BY mark.counted_until, down.depth
)
INSERT INTO downline_count AS n (ancestor_id, depth, people, counted_until)
SELECT head.ancestor_id, head.depth + leg.depth, $2::integer * leg.people, counted_until FROM head JOIN leg USING (counted_until)
ON CONFLICT (ancestor_id, depth) DO UPDATE SET people = n.people + excluded.people`;

/** $1 whom, $2 from, $3 to, $4 now, $5 who, $6 why. */
export const recordMoveSql = `
INSERT INTO sponsor_move (distributor_id, from_sponsor_id, to_sponsor_id, moved_at, moved_by, reason)
VALUES ($1, $2, $3, $4, $5, $6) RETURNING id::text`;

/** $1 whom. */
export const moveHistorySql = `
SELECT m.id::text, d.distributor_no AS "distributorNo", f.distributor_no AS "fromSponsorNo",
       t.distributor_no AS "toSponsorNo", m.moved_at AS "movedAt", m.moved_by AS "movedBy", m.reason
  FROM sponsor_move AS m
  JOIN distributor AS d ON d.id = m.distributor_id
  JOIN distributor AS f ON f.id = m.from_sponsor_id
  JOIN distributor AS t ON t.id = m.to_sponsor_id
 WHERE m.distributor_id = $1 ORDER BY m.id`;

export const lastMoveIdSql = `SELECT coalesce(max(id), 0)::text AS id FROM sponsor_move`;
