export interface PurchaseRow {
  orderNo: string;
  orderedOn: string;
  clientNo: string | null;
  periodId: number;
  cvCents: string;
  refundedCents: string;
}

/** $1 distributor id. */
export const purchasesSql = `
SELECT s.order_no AS "orderNo", s.ordered_on::text AS "orderedOn", c.client_no AS "clientNo", s.period_id AS "periodId",
       s.cv_cents::text AS "cvCents",
       (SELECT coalesce(sum(f.cv_cents), 0)::text FROM refund AS f WHERE f.order_no = s.order_no) AS "refundedCents"
  FROM sales_order AS s LEFT JOIN client AS c ON c.id = s.client_id
 WHERE s.distributor_id = $1 ORDER BY s.period_id, s.order_no`;

/** $1 distributor id. */
export const clientsSql = `
SELECT client_no AS "clientNo", known_since AS "knownSince" FROM client WHERE distributor_id = $1 ORDER BY client_no`;
