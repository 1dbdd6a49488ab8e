import { claimsOnPeriodSql } from '../../volume';

/**
 * A distributor's periods, the latest first: with the run that is to be read, an estimate where a period is open.
 * $1 distributor, $2 first period.
 */
export const statementListSql = `
SELECT p.id AS "periodId", p.state, run.started_at AS "calculatedAt",
       s.plan, s.pv_cents::text AS "pvCents", s.group_volume_cents::text AS "gvCents",
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
 * posted yet. $1 distributor.
 */
export const claimedPeriodsSql = `
SELECT p.id AS "periodId", e.position, e.subtree_size AS "subtreeSize"
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
 * Claims on a closed period by buyers of one group, in the order in which they were booked. $1 closed period, $2 the
 * latest period, $3 run, $4 and $5 positions, the end excluded.
 */
export const claimsInGroupSql = `
SELECT claim."distributorId", claim."cvCents", claim."periodId"
  FROM (SELECT ordered.*, row_number() OVER () AS place FROM (${claimsOnPeriodSql}) AS ordered) AS claim
  JOIN standing AS s ON s.run_id = $3 AND s.distributor_id = claim."distributorId"
 WHERE s.position >= $4 AND s.position < $5
 ORDER BY claim.place`;

/** Closed periods with refunds that no approval has posted yet. */
export const pendingClaimedPeriodsSql = `
SELECT DISTINCT r.order_period_id AS "periodId"
  FROM period AS booked JOIN refund AS r ON r.period_id = booked.id AND r.order_period_id < booked.id
  JOIN period AS p ON p.id = r.order_period_id AND p.state = 'closed'
 WHERE booked.state <> 'closed'
 ORDER BY 1`;

/** Into the temporary table of the books. $1 distributors, $2 minor units of each. */
export const takePendingSql = `
INSERT INTO pg_temp.pending_debit (distributor_id, amount_minor)
SELECT * FROM unnest($1::integer[], $2::bigint[])`;
