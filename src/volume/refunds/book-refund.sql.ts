import { differingRefundColumnsSql, type RefundFactsSql, refundFingerprintSql } from './refund-facts.sql';

/** $1 refund number, $2 order number, $3 cents of CV, $4 instant. */
const givenFacts: RefundFactsSql = {
  refundNo: '$1::text',
  orderNo: '$2::text',
  cvCents: '$3::bigint',
  refundedAt: '$4::timestamptz',
};

/** A refund as first taken in, and how what is given now differs from it. */
export interface KnownRefund {
  refundNo: string;
  orderPeriodId: number;
  periodId: number;
  isSame: boolean;
  differing: string[];
}

/** The four facts. */
export const knownRefundSql = `
SELECT f.refund_no AS "refundNo", f.order_period_id AS "orderPeriodId", f.period_id AS "periodId",
       f.fingerprint = ${refundFingerprintSql(givenFacts)} AS "isSame", ${differingRefundColumnsSql(givenFacts)} AS differing
  FROM refund AS f
 WHERE lower(f.refund_no) = lower($1 COLLATE "C")`;

/** An order that can be refunded. */
export interface RefundedOrder {
  orderNo: string;
  periodId: number;
  distributorId: number;
}

/** $1 order number, also in another case. Until the transaction ends nobody else refunds the order. */
export const lockOrderSql = `
SELECT order_no AS "orderNo", period_id AS "periodId", distributor_id AS "distributorId"
  FROM order_key WHERE lower(order_no) = lower($1 COLLATE "C") FOR NO KEY UPDATE`;

export interface OrderRest {
  orderedOn: string;
  orderCents: string;
  leftCents: string;
}

/** $1 period, $2 distributor id, $3 number of the order. */
export const orderRestSql = `
SELECT s.ordered_on::text AS "orderedOn", s.cv_cents::text AS "orderCents",
       (s.cv_cents - coalesce((SELECT sum(f.cv_cents) FROM refund AS f WHERE f.order_no = s.order_no), 0))::bigint::text AS "leftCents"
  FROM sales_order AS s WHERE s.period_id = $1 AND s.distributor_id = $2 AND s.order_no = $3`;

/** The four facts, $5 the order's period, $6 its distributor's id, $7 period, $8 day, $9 now, $10 by whom. No row: the number is taken. */
export const insertRefundSql = `
INSERT INTO refund (refund_no, order_no, cv_cents, refunded_at, fingerprint, order_period_id, distributor_id, period_id,
                    refunded_on, booked_at, booked_by)
VALUES ($1, $2, $3, $4, ${refundFingerprintSql(givenFacts)}, $5, $6, $7, $8, $9, $10)
ON CONFLICT (lower(refund_no)) DO NOTHING
RETURNING refund_no`;
