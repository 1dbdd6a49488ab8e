import type { PeriodId } from '../periods';

/**
 * What makes up the personal volume of a period, a row each: `distributor_id, cv_cents`. Orders booked in it, and with
 * a minus the refunds booked with them; a person's sum is never negative. Claims on closed periods take nothing off.
 *
 * Rows and not sums, because millions of them are read faster than the database adds them up. A text without
 * parameters, because it goes into `COPY (…) TO STDOUT`.
 */
export function periodBookingsSql(periodId: PeriodId): string {
  if (!Number.isInteger(periodId)) throw new TypeError('A period is a whole number.');
  return `
SELECT distributor_id, cv_cents FROM sales_order WHERE period_id = ${periodId}
UNION ALL
SELECT distributor_id, -cv_cents FROM refund WHERE period_id = ${periodId} AND order_period_id = ${periodId}`;
}

/** A refund that is a claim on a closed period. `distributorId` is the buyer, as the order knew the buyer. */
export interface ClaimRow {
  refundNo: string;
  orderNo: string;
  distributorId: number;
  orderPeriodId: PeriodId;
  cvCents: string;
  refundedAt: Date;
  /** Where it is booked: its run computes the adjustments. */
  periodId: PeriodId;
}

const claims = `
SELECT refund_no AS "refundNo", order_no AS "orderNo", distributor_id AS "distributorId",
       order_period_id AS "orderPeriodId", cv_cents::text AS "cvCents", refunded_at AS "refundedAt", period_id AS "periodId"
  FROM refund`;

/** Claims booked in a period. $1 period. */
export const claimsSql = `${claims}
 WHERE period_id = $1 AND order_period_id < period_id
 ORDER BY refunded_at, refund_no`;

/** Closed periods on which there are claims booked in a period, earliest first. $1 period. */
export const claimedPeriodsSql = `
SELECT DISTINCT order_period_id AS "periodId" FROM refund
 WHERE period_id = $1 AND order_period_id < period_id
 ORDER BY order_period_id`;

/**
 * All claims on a closed period so far, in the canonical order of booking: what a claim takes back depends on those
 * before it. $1 closed period, $2 the period up to which they are booked.
 */
export const claimsOnPeriodSql = `${claims}
 WHERE order_period_id = $1 AND period_id > order_period_id AND period_id <= $2
 ORDER BY period_id, refunded_at, refund_no`;

/** An order in a period's volume. */
export interface VolumeOrderRow {
  distributorId: number;
  orderNo: string;
  orderedOn: string;
  clientNo: string | null;
  cvCents: string;
  /** Refunds booked with it, in the same period. */
  refundedCents: string;
}

/**
 * The orders that make up the volume of some distributors, by id and number. $1 period, $2 distributor ids, $3 id and
 * $4 number of the last one seen or null, $5 limit.
 */
export const ordersInPeriodSql = `
SELECT s.distributor_id AS "distributorId", s.order_no AS "orderNo", s.ordered_on::text AS "orderedOn",
       c.client_no AS "clientNo", s.cv_cents::text AS "cvCents",
       (SELECT coalesce(sum(f.cv_cents), 0)::text FROM refund AS f
         WHERE f.order_no = s.order_no AND f.period_id = s.period_id) AS "refundedCents"
  FROM (
    SELECT * FROM sales_order AS o
     WHERE o.period_id = $1 AND o.distributor_id = ANY ($2::integer[])
       AND ($3::integer IS NULL OR (o.distributor_id, o.order_no) > ($3, $4))
     ORDER BY o.distributor_id, o.order_no
     LIMIT $5
  ) AS s
  LEFT JOIN client AS c ON c.id = s.client_id
 ORDER BY s.distributor_id, s.order_no`;
