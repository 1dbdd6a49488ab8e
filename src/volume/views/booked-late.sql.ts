/** What a period holds of other months: orders booked late into it, and claims on closed periods. */

/** $1 period, $2 its first day. CV cents as text. */
export const bookedLateCountsSql = `
SELECT (SELECT json_build_object('count', count(*), 'cents', coalesce(sum(cv_cents), 0)::text)
          FROM sales_order WHERE period_id = $1 AND ordered_on < $2::date) AS "lateOrders",
       (SELECT json_build_object('count', count(*), 'cents', coalesce(sum(cv_cents), 0)::text)
          FROM refund WHERE period_id = $1 AND order_period_id < period_id) AS claims`;

export interface BookedLateCounts {
  lateOrders: { count: number; cents: string };
  claims: { count: number; cents: string };
}

export interface LateOrderRow {
  orderNo: string;
  distributorNo: string;
  name: string;
  orderedOn: string;
  cvCents: string;
  bookedAt: Date;
  bookedBy: string | null;
}

/** The latest bought first. $1 period, $2 its first day, of the last one seen $3 day or null and $4 number, $5 limit. */
export const lateOrdersSql = `
SELECT s.order_no AS "orderNo", d.distributor_no AS "distributorNo", coalesce(p.name, '') AS name,
       s.ordered_on::text AS "orderedOn", s.cv_cents::text AS "cvCents", k.booked_at AS "bookedAt", k.booked_by AS "bookedBy"
  FROM (
    SELECT * FROM sales_order
     WHERE period_id = $1 AND ordered_on < $2::date
       AND ($3::date IS NULL OR ordered_on < $3 OR ordered_on = $3 AND order_no > $4::text)
     ORDER BY ordered_on DESC, order_no
     LIMIT $5
  ) AS s
  JOIN order_key AS k ON lower(k.order_no) = lower(s.order_no)
  JOIN distributor AS d ON d.id = s.distributor_id
  LEFT JOIN distributor_profile AS p ON p.distributor_id = s.distributor_id
 ORDER BY s.ordered_on DESC, s.order_no`;

export interface ClaimListRow {
  refundNo: string;
  orderNo: string;
  orderPeriodId: number;
  distributorNo: string;
  name: string;
  refundedOn: string;
  cvCents: string;
}

/** The greatest first. $1 period, of the last one seen $2 CV cents or null and $3 number, $4 limit. */
export const claimListSql = `
SELECT r.refund_no AS "refundNo", r.order_no AS "orderNo", r.order_period_id AS "orderPeriodId",
       d.distributor_no AS "distributorNo", coalesce(p.name, '') AS name, r.refunded_on::text AS "refundedOn",
       r.cv_cents::text AS "cvCents"
  FROM (
    SELECT * FROM refund
     WHERE period_id = $1 AND order_period_id < period_id
       AND ($2::bigint IS NULL OR cv_cents < $2 OR cv_cents = $2 AND refund_no > $3::text)
     ORDER BY cv_cents DESC, refund_no
     LIMIT $4
  ) AS r
  JOIN distributor AS d ON d.id = r.distributor_id
  LEFT JOIN distributor_profile AS p ON p.distributor_id = r.distributor_id
 ORDER BY r.cv_cents DESC, r.refund_no`;
