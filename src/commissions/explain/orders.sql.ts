/**
 * What each distributor's personal volume of a period is made of: orders booked in it, less refunds booked in it
 * against them. Claims on closed periods take nothing off. $1 period, $2 distributors, $3 how many of each.
 */
export const ordersSql = `
SELECT * FROM (
  SELECT o.distributor_id AS "distributorId", o.order_no AS "orderNo", o.ordered_on::text AS "orderedOn",
         client.client_no AS "clientNo", o.cv_cents::float8 AS "cvCents",
         coalesce(back.cv_cents, 0)::float8 AS "refundedCents",
         row_number() OVER own AS place, count(*) OVER whole AS count,
         sum(o.cv_cents - coalesce(back.cv_cents, 0)) OVER whole::float8 AS "netCents"
    FROM sales_order AS o
    LEFT JOIN client ON client.id = o.client_id
    LEFT JOIN (
      SELECT order_no, sum(cv_cents) AS cv_cents FROM refund
       WHERE period_id = $1 AND order_period_id = $1 AND distributor_id = ANY ($2::integer[]) GROUP BY order_no
    ) AS back ON back.order_no = o.order_no
   WHERE o.period_id = $1 AND o.distributor_id = ANY ($2::integer[])
  WINDOW whole AS (PARTITION BY o.distributor_id), own AS (whole ORDER BY o.order_no)
) AS ranked
 WHERE place <= $3 ORDER BY "distributorId", place`;
