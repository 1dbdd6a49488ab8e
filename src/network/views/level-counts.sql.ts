/**
 * People at each level below $1. For those who have many below they are counted beforehand, so that only who joined
 * since is counted here: level by level, each a short range behind the last one counted.
 */
export const levelCountsSql = `
WITH RECURSIVE level AS (
  SELECT min(depth) AS depth FROM sponsor_closure WHERE ancestor_id = $1 AND depth > 0
  UNION ALL
  SELECT (SELECT min(c.depth) FROM sponsor_closure AS c WHERE c.ancestor_id = $1 AND c.depth > level.depth)
    FROM level WHERE level.depth IS NOT NULL
), counted AS MATERIALIZED (
  SELECT depth, people, counted_until FROM downline_count WHERE ancestor_id = $1
)
SELECT level.depth AS level, coalesce(counted.people, 0) + since.people AS people
  FROM level
  LEFT JOIN counted USING (depth)
 CROSS JOIN LATERAL (
   SELECT count(*)::integer AS people FROM sponsor_closure AS c
    WHERE c.ancestor_id = $1 AND c.depth = level.depth
      AND c.descendant_id > coalesce((SELECT max(counted_until) FROM counted), 0)
 ) AS since
 WHERE level.depth IS NOT NULL
 ORDER BY level.depth`;
