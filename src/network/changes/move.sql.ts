/** What has to be known before a leg is moved. */
export interface LegAndTarget {
  /** Steps from the new sponsor up to the root; null where the closure lacks the new sponsor. */
  targetDepth: number | null;
  /** Steps from the leg's top down to its deepest; null where the closure lacks the top. */
  height: number | null;
  isBelow: boolean;
  sponsorNo: string | null;
  upline: string;
  people: string;
}

/** $1 the leg's top, $2 the new sponsor. Counts come as texts. */
export const legAndTargetSql = `
SELECT (SELECT max(depth) FROM sponsor_closure WHERE descendant_id = $2) AS "targetDepth",
       (SELECT max(depth) FROM sponsor_closure WHERE ancestor_id = $1) AS height,
       EXISTS (SELECT FROM sponsor_closure WHERE ancestor_id = $1 AND descendant_id = $2 AND depth > 0) AS "isBelow",
       (SELECT s.distributor_no FROM distributor AS d JOIN distributor AS s ON s.id = d.sponsor_id WHERE d.id = $1) AS "sponsorNo",
       (SELECT count(*) FROM sponsor_closure WHERE descendant_id = $1 AND depth > 0) AS upline,
       (SELECT count(*) FROM sponsor_closure WHERE ancestor_id = $1) AS people`;

/** $1 the leg's top: takes everybody above it away from everybody in it. */
export const detachLegSql = `
DELETE FROM sponsor_closure AS c
 USING sponsor_closure AS up, sponsor_closure AS down
 WHERE up.descendant_id = $1 AND up.depth > 0 AND down.ancestor_id = $1
   AND c.ancestor_id = up.ancestor_id AND c.depth = up.depth + down.depth AND c.descendant_id = down.descendant_id`;

/** $1 the leg's top, $2 the new sponsor: puts the sponsor and everybody above over everybody in the leg. */
export const attachLegSql = `
WITH added AS (
  INSERT INTO sponsor_closure (ancestor_id, descendant_id, depth)
  SELECT up.ancestor_id, down.descendant_id, up.depth + 1 + down.depth
    FROM sponsor_closure AS down, sponsor_closure AS up
   WHERE down.ancestor_id = $1 AND up.descendant_id = $2
  RETURNING depth
)
SELECT count(*)::text AS pairs FROM added`;

/** $1 the leg's top, $2 the new sponsor. */
export const relinkSql = `UPDATE distributor SET sponsor_id = $2 WHERE id = $1`;

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
