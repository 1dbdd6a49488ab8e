import { formatPeriod } from '../../periods';
import { formatScaled } from '../../platform/money';
import type { ClientRow, OrderRow, RefundRow } from './order.sql';

/** An order as it stands now. CV and amounts as decimal texts, times in UTC. */
export interface OrderShown {
  readonly orderNo: string;
  readonly distributorNo: string;
  /** Null: the distributor's own. */
  readonly clientNo: string | null;
  /** The company's day. */
  readonly orderedOn: string;
  readonly orderedAt: string;
  readonly cv: string;
  readonly amount: string | null;
  readonly currency: string | null;
  /** Where it is booked, `2026-10`: a later one than its day's when that took no more. */
  readonly period: string;
  readonly bookedAt: string;
  /** Null: it came in a file. */
  readonly bookedBy: string | null;
  /** CV of all its refunds. */
  readonly refunded: string;
  /** CV that can still be refunded. */
  readonly left: string;
}

export interface RefundShown {
  readonly refundNo: string;
  readonly orderNo: string;
  readonly refundedOn: string;
  readonly refundedAt: string;
  readonly cv: string;
  readonly period: string;
  /** The closed period on which it is a claim; null where it is negative volume in the order's own. */
  readonly claimOn: string | null;
  readonly bookedAt: string;
  readonly bookedBy: string | null;
}

/** A client with what was bought in one period. */
export interface ClientShown {
  readonly clientNo: string;
  readonly knownSince: string;
  readonly orders: number;
  /** CV of those orders, as ordered. */
  readonly cv: string;
  /** CV that came back within the period: what counts is `cv` less this. */
  readonly refunded: string;
}

const cents = (text: string): string => formatScaled(BigInt(text));

export const shownOrder = (row: OrderRow): OrderShown => ({
  orderNo: row.orderNo,
  distributorNo: row.distributorNo,
  clientNo: row.clientNo,
  orderedOn: row.orderedOn,
  orderedAt: row.orderedAt.toISOString(),
  cv: cents(row.cvCents),
  amount: row.amountCents === null ? null : cents(row.amountCents),
  currency: row.currency,
  period: formatPeriod(row.periodId),
  bookedAt: row.bookedAt.toISOString(),
  bookedBy: row.bookedBy,
  refunded: cents(row.refundedCents),
  left: formatScaled(BigInt(row.cvCents) - BigInt(row.refundedCents)),
});

export const shownRefund = (row: RefundRow): RefundShown => ({
  refundNo: row.refundNo,
  orderNo: row.orderNo,
  refundedOn: row.refundedOn,
  refundedAt: row.refundedAt.toISOString(),
  cv: cents(row.cvCents),
  period: formatPeriod(row.periodId),
  claimOn: row.periodId === row.orderPeriodId ? null : formatPeriod(row.orderPeriodId),
  bookedAt: row.bookedAt.toISOString(),
  bookedBy: row.bookedBy,
});

export const shownClient = ({
  clientNo,
  knownSince,
  orders,
  cvCents,
  refundedCents,
}: ClientRow): ClientShown => ({
  clientNo,
  knownSince: knownSince.toISOString(),
  orders,
  cv: cents(cvCents),
  refunded: cents(refundedCents),
});
