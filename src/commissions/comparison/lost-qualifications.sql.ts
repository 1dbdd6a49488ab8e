/** What a run took back of the buyers of refunded orders and of their sponsors: nobody else can lose a qualification. */
export interface NearClawbackRow {
  distributorNo: string;
  name: string;
  closedPeriodId: number;
  planVersion: number;
  bonus: string;
  level: string;
  refundNo: string;
  orderNo: string;
  buyerNo: string;
  cvCents: number;
  ratePpm: number;
  earnerPlan: string | null;
  steps: number;
  amountMinor: number;
}

/** $1 run. `2026-09/level/3/R-17`; corrections by hand have one slash. */
export const nearClawbacksSql = `
SELECT d.distributor_no AS "distributorNo", coalesce(f.name, '') AS name, p.id AS "closedPeriodId",
       run.plan_version AS "planVersion", a.bonus, a.level, r.refund_no AS "refundNo", r.order_no AS "orderNo",
       buyer.distributor_no AS "buyerNo", r.cv_cents::float8 AS "cvCents", line.rate_ppm AS "ratePpm",
       e.plan AS "earnerPlan", b.depth - e.depth AS steps, a.amount_minor::float8 AS "amountMinor"
  FROM (
    SELECT distributor_id, amount_minor, split_part(origin, '/', 1) AS period, split_part(origin, '/', 2) AS bonus,
           split_part(origin, '/', 3) AS level, split_part(origin, '/', 4) AS refund_no
      FROM adjustment WHERE run_id = $1 AND origin LIKE '%/%/%/%'
  ) AS a
  JOIN refund AS r ON lower(r.refund_no) = lower(a.refund_no)
  JOIN period AS p ON p.id = replace(a.period, '-', '')::integer
  JOIN run ON run.id = p.run_id
  JOIN standing AS b ON b.run_id = p.run_id AND b.distributor_id = r.distributor_id
  JOIN standing AS e ON e.run_id = p.run_id AND e.distributor_id = a.distributor_id
  JOIN commission_line AS line ON line.run_id = p.run_id AND line.distributor_id = a.distributor_id
       AND line.bonus = a.bonus AND line.level = a.level
  JOIN distributor AS d ON d.id = a.distributor_id
  JOIN distributor AS buyer ON buyer.id = r.distributor_id
  LEFT JOIN distributor_profile AS f ON f.distributor_id = a.distributor_id
 WHERE b.depth - e.depth <= 1`;
