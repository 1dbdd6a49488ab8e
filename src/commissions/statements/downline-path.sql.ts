/**
 * From $3's frontline down to $2, by the frozen sponsors. $1 run. Each step is looked up by key, as every way up is: see
 * `chainSql`.
 */
export const pathStepsSql = `
WITH RECURSIVE path AS (
  SELECT distributor_id, sponsor_id, position, subtree_size, depth
    FROM standing WHERE run_id = $1 AND distributor_id = $2
  UNION ALL
  SELECT s.* FROM path CROSS JOIN LATERAL (
    SELECT distributor_id, sponsor_id, position, subtree_size, depth
      FROM standing WHERE run_id = $1 AND distributor_id = path.sponsor_id OFFSET 0
  ) AS s
   WHERE s.distributor_id <> $3
)
SELECT d.distributor_no AS "distributorNo", coalesce(p.name, '') AS name, path.position,
       path.subtree_size AS "subtreeSize", path.depth
  FROM path
 CROSS JOIN LATERAL (SELECT * FROM distributor WHERE id = path.distributor_id OFFSET 0) AS d
  LEFT JOIN LATERAL (SELECT * FROM distributor_profile WHERE distributor_id = path.distributor_id OFFSET 0) AS p ON true
 ORDER BY path.depth`;
