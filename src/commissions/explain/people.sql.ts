import { BLOCK } from './level-volumes.sql';

const columns = `
  d.id, d.distributor_no AS "distributorNo", coalesce(p.name, '') AS name, d.enrolled_on::text AS "enrolledOn", d.status`;

/** $1 distributor number. */
export const personByNoSql = `
SELECT ${columns} FROM distributor AS d LEFT JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE d.distributor_no = $1`;

/** Members of a line by their place in preorder. $1 run, $2 distributors. */
export const membersSql = `
SELECT ${columns}, s.plan, s.position, s.depth, s.pv_cents::float8 AS "pvCents"
  FROM standing AS s
  JOIN distributor AS d ON d.id = s.distributor_id
  LEFT JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE s.run_id = $1 AND s.distributor_id = ANY ($2::integer[])
 ORDER BY s.position`;

/**
 * Buyers of a downline by their place in preorder. $1 run, $2 and $3 positions, both excluded, $4 and $5 depths, both
 * included, $6 how many.
 */
export const buyersSql = `
SELECT distributor_id AS "distributorId", position, depth FROM standing
 WHERE run_id = $1 AND position > $2 AND position < $3 AND depth >= $4 AND depth <= $5 AND pv_cents > 0
 ORDER BY position LIMIT $6`;

/** The same at one depth of a group, read from the blocks that hold any: $7 blocks. */
export const buyersInBlocksSql = `
SELECT s.* FROM unnest($7::integer[]) AS block
 CROSS JOIN LATERAL (
   SELECT distributor_id AS "distributorId", position, depth FROM standing
    WHERE run_id = $1 AND position >= block * ${BLOCK} AND position < (block + 1) * ${BLOCK}
      AND position > $2 AND position < $3 AND depth >= $4 AND depth <= $5 AND pv_cents > 0
   OFFSET 0
 ) AS s
 ORDER BY position LIMIT $6`;
