/** An order as lists and pages show it; `…Cents` as texts, because they may pass what JSON numbers hold. */
export interface OrderRow {
  orderNo: string;
  distributorNo: string;
  clientNo: string | null;
  orderedOn: string;
  orderedAt: Date;
  cvCents: string;
  amountCents: string | null;
  currency: string | null;
  periodId: number;
  bookedAt: Date;
  bookedBy: string | null;
  refundedCents: string;
}

const columns = `
  s.order_no AS "orderNo", d.distributor_no AS "distributorNo", c.client_no AS "clientNo", s.ordered_on::text AS "orderedOn",
  s.ordered_at AS "orderedAt", s.cv_cents::text AS "cvCents", s.amount_cents::text AS "amountCents", s.currency,
  s.period_id AS "periodId", k.booked_at AS "bookedAt", k.booked_by AS "bookedBy",
  (SELECT coalesce(sum(f.cv_cents), 0)::text FROM refund AS f WHERE f.order_no = s.order_no) AS "refundedCents"`;

/** $1 order number. */
export const orderSql = `
SELECT ${columns}
  FROM order_key AS k
  JOIN sales_order AS s ON s.period_id = k.period_id AND s.distributor_id = k.distributor_id AND s.order_no = k.order_no
  JOIN distributor AS d ON d.id = s.distributor_id
  LEFT JOIN client AS c ON c.id = s.client_id
 WHERE lower(k.order_no) = lower($1 COLLATE "C") AND k.order_no = $1`;

/**
 * Latest period first, in it the largest number first: the primary key read backwards, whatever the page.
 * $1 distributor id, $2 period or null, $3 client number or null, $4 period and $5 number of the last one seen or null,
 * $6 limit.
 */
export const ordersOfSql = `
SELECT ${columns}
  FROM (
    SELECT * FROM sales_order AS o
     WHERE o.distributor_id = $1
       AND ($2::integer IS NULL OR o.period_id = $2)
       AND ($3::text IS NULL OR o.client_id = (SELECT id FROM client WHERE client_no = $3 AND distributor_id = $1))
       AND ($4::integer IS NULL OR o.period_id < $4 OR o.period_id = $4 AND o.order_no < $5)
     ORDER BY o.period_id DESC, o.order_no DESC
     LIMIT $6
  ) AS s
  JOIN order_key AS k ON lower(k.order_no) = lower(s.order_no)
  JOIN distributor AS d ON d.id = s.distributor_id
  LEFT JOIN client AS c ON c.id = s.client_id
 ORDER BY s.period_id DESC, s.order_no DESC`;

export interface RefundRow {
  refundNo: string;
  orderNo: string;
  refundedOn: string;
  refundedAt: Date;
  cvCents: string;
  orderPeriodId: number;
  periodId: number;
  bookedAt: Date;
  bookedBy: string | null;
}

/** $1 order number. In the order in which they were refunded. */
export const refundsOfSql = `
SELECT refund_no AS "refundNo", order_no AS "orderNo", refunded_on::text AS "refundedOn", refunded_at AS "refundedAt",
       cv_cents::text AS "cvCents", order_period_id AS "orderPeriodId", period_id AS "periodId", booked_at AS "bookedAt",
       booked_by AS "bookedBy"
  FROM refund WHERE order_no = $1 ORDER BY refunded_at, refund_no`;

export interface ClientRow {
  clientNo: string;
  knownSince: Date;
  orders: number;
  cvCents: string;
  refundedCents: string;
}

/**
 * With what each bought in a period, and what of it came back within the period. $1 distributor id, $2 number of the
 * last one seen or null, $3 limit, $4 period.
 */
export const clientsOfSql = `
WITH page AS MATERIALIZED (
  SELECT id, client_no, known_since FROM client WHERE distributor_id = $1 AND ($2::text IS NULL OR client_no > $2)
   ORDER BY client_no LIMIT $3
), bought AS (
  SELECT s.client_id, count(*)::integer AS orders, sum(s.cv_cents) AS cv_cents, sum(back.cv_cents) AS refunded_cents
    FROM sales_order AS s
    LEFT JOIN (
      SELECT order_no, sum(cv_cents) AS cv_cents FROM refund
       WHERE period_id = $4 AND distributor_id = $1 AND order_period_id = $4 GROUP BY order_no
    ) AS back USING (order_no)
   WHERE s.period_id = $4 AND s.distributor_id = $1 AND s.client_id IS NOT NULL
   GROUP BY s.client_id
)
SELECT page.client_no AS "clientNo", page.known_since AS "knownSince", coalesce(bought.orders, 0) AS orders,
       coalesce(bought.cv_cents, 0)::text AS "cvCents", coalesce(bought.refunded_cents, 0)::text AS "refundedCents"
  FROM page LEFT JOIN bought ON bought.client_id = page.id
 ORDER BY page.client_no`;
