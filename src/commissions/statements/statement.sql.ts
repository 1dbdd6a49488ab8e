/**
 * A distributor's periods, the latest first: with the run that is to be read, an estimate where a period is open.
 * $1 distributor, $2 first period.
 */
export const statementListSql = `
SELECT p.id AS "periodId", p.state, run.started_at AS "calculatedAt",
       s.lines_minor::text AS "linesMinor", s.adjustments_minor::text AS "adjustmentsMinor"
  FROM period AS p
  LEFT JOIN LATERAL (
    SELECT id, started_at FROM run
     WHERE run.id = p.run_id OR (p.state = 'open' AND run.period_id = p.id AND run.kind = 'estimate' AND run.state = 'done')
     ORDER BY id DESC LIMIT 1
  ) AS run ON true
  LEFT JOIN standing AS s ON s.run_id = run.id AND s.distributor_id = $1
 WHERE p.id >= $2
 ORDER BY p.id DESC`;

/** What the statements of closed periods come to. $1 distributor. */
export const earnedSql = `
SELECT coalesce(sum(s.lines_minor + s.adjustments_minor), 0)::text AS minor
  FROM period AS p JOIN standing AS s ON s.run_id = p.run_id AND s.distributor_id = $1
 WHERE p.state = 'closed'`;

/** Corrections by hand that are approved and wait for their period's approval. $1 distributor. */
export const manualPendingSql = `
SELECT coalesce(sum(a.amount_minor), 0)::text AS minor
  FROM adjustment_request AS a JOIN period AS p ON p.id = a.period_id
 WHERE a.distributor_id = $1 AND p.state <> 'closed'`;

/**
 * Closed periods in which the distributor has lines, and refunds of orders of the own group that no approval has
 * posted yet: with the place in that period's preorder. $1 distributor.
 */
export const pendingClaimsSql = `
SELECT p.id AS "periodId", e.run_id AS "runId", e.position, e.subtree_size AS "subtreeSize",
       e.lines_minor::float8 AS "linesMinor"
  FROM period AS p JOIN standing AS e ON e.run_id = p.run_id AND e.distributor_id = $1
 WHERE p.state = 'closed' AND e.lines_minor <> 0
   AND EXISTS (
     SELECT 1 FROM refund AS r
       JOIN period AS booked ON booked.id = r.period_id AND booked.state <> 'closed'
       JOIN standing AS s ON s.run_id = e.run_id AND s.distributor_id = r.distributor_id
      WHERE r.order_period_id = p.id AND r.period_id > p.id
        AND s.position >= e.position AND s.position < e.position + e.subtree_size
   )
 ORDER BY p.id`;

/**
 * Frozen facts, as all of a run are read, of one person and everybody below; the person stands above all then.
 * COPY takes no parameters: whole numbers only.
 */
export const copyGroupFactsSql = (runId: number, position: number, subtreeSize: number): string => `
COPY (
  SELECT s.distributor_id, d.distributor_no, CASE WHEN s.position > ${position} THEN s.sponsor_id ELSE 0 END,
         s.enrolled_on, s.status, s.counted, s.pv_cents, coalesce(s.first_volume_period, 0)
    FROM standing AS s JOIN distributor AS d ON d.id = s.distributor_id
   WHERE s.run_id = ${runId} AND s.position >= ${position} AND s.position < ${position + subtreeSize}
   ORDER BY d.distributor_no COLLATE "C"
) TO STDOUT`;
