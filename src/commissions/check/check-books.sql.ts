/** Every figure that a person sees adds up: lines and adjustments = statements = the run. */
export const brokenSumsSql = `
WITH posted AS (
  SELECT run_id, distributor_id, sum(lines) AS lines, sum(adjustments) AS adjustments
    FROM (SELECT run_id, distributor_id, amount_minor AS lines, 0 AS adjustments FROM commission_line
          UNION ALL
          SELECT run_id, distributor_id, 0, amount_minor FROM adjustment) AS amounts
   GROUP BY run_id, distributor_id
), statements AS (
  SELECT coalesce(s.run_id, p.run_id) AS run_id,
         coalesce(s.lines_minor, 0) AS lines, coalesce(s.adjustments_minor, 0) AS adjustments,
         coalesce(s.lines_minor, 0) = coalesce(p.lines, 0)
           AND coalesce(s.adjustments_minor, 0) = coalesce(p.adjustments, 0)
           AND s.run_id IS NOT NULL AS is_right
    FROM standing AS s FULL JOIN posted AS p USING (run_id, distributor_id)
), sums AS (
  SELECT run_id, sum(lines) AS lines, sum(adjustments) AS adjustments, count(*) FILTER (WHERE NOT is_right) AS off
    FROM statements GROUP BY run_id
)
SELECT coalesce((SELECT sum(off) FROM sums), 0)::integer AS "statementsOff",
       (SELECT count(*) FROM run AS r LEFT JOIN sums AS s ON s.run_id = r.id
         WHERE r.state IN ('done', 'approved')
           AND (r.lines_minor <> coalesce(s.lines, 0) OR r.adjustments_minor <> coalesce(s.adjustments, 0)))::integer
         AS "runsOff"`;
