/** $1 run, $2 distributor, $3 the last origin of the page before, $4 how many. */
export const adjustmentPageSql = `
SELECT origin, amount_minor::float8 AS "amountMinor" FROM adjustment
 WHERE run_id = $1 AND distributor_id = $2 AND origin > $3 ORDER BY origin LIMIT $4`;

/**
 * Refunds with the buyer's place below the earner when the period was closed, and the line's rate.
 * $1 earner; then an array each of: $2 refund, $3 closed period, $4 bonus, $5 level.
 */
export const refundsClaimedSql = `
SELECT asked.refund_no AS "refundNo", asked.bonus, asked.level, r.order_no AS "orderNo",
       r.refunded_on::text AS "refundedOn", r.cv_cents::float8 AS "cvCents", run.plan_version AS "planVersion",
       line.rate_ppm AS "ratePpm",
       b.depth - e.depth AS steps, e.plan AS "earnerPlan", buyer.id AS "buyerId", buyer.distributor_no AS "distributorNo",
       coalesce(profile.name, '') AS name, buyer.enrolled_on::text AS "enrolledOn", b.plan
  FROM unnest($2::text[], $3::integer[], $4::text[], $5::text[]) AS asked (refund_no, period_id, bonus, level)
  JOIN refund AS r ON lower(r.refund_no) = lower(asked.refund_no)
  JOIN period AS p ON p.id = asked.period_id
  JOIN run ON run.id = p.run_id
  JOIN standing AS b ON b.run_id = p.run_id AND b.distributor_id = r.distributor_id
  JOIN standing AS e ON e.run_id = p.run_id AND e.distributor_id = $1
  JOIN commission_line AS line ON line.run_id = p.run_id AND line.distributor_id = $1
       AND line.bonus = asked.bonus AND line.level = asked.level
  JOIN distributor AS buyer ON buyer.id = r.distributor_id
  LEFT JOIN distributor_profile AS profile ON profile.distributor_id = buyer.id`;

/** $1 corrections by hand. */
export const manualAdjustmentsSql = `
SELECT id, reason, requested_by AS "requestedBy", approved_by AS "approvedBy", approval_waived AS "approvalWaived"
  FROM adjustment_request WHERE id = ANY ($1::integer[])`;
