/** SQL expressions of a refund's facts as people know them. */
export interface RefundFactsSql {
  readonly refundNo: string;
  readonly orderNo: string;
  readonly refundedAt: string;
  readonly cvCents: string;
}

/** The facts of a row of a table that has them all, but for the time, under the names of the file. */
export const rowFacts = (row: string, refundedAt = `${row}.refunded_at`): RefundFactsSql => ({
  refundNo: `${row}.refund_no`,
  orderNo: `${row}.order_no`,
  refundedAt,
  cvCents: `${row}.cv_cents`,
});

/** As for orders: first 16 bytes of the SHA-256 over the facts in one form. */
export const refundFingerprintSql = (facts: RefundFactsSql): string =>
  `substr(sha256(convert_to(${facts.refundNo} || ',' || ${facts.orderNo} || ',' || ${facts.cvCents}, 'UTF8')
    || timestamptz_send(${facts.refundedAt})), 1, 16)`;

/** Columns of the file whose facts differ from those first taken in, in the refund `f`, as a text array. */
export const differingRefundColumnsSql = (facts: RefundFactsSql): string =>
  `array_remove(ARRAY[
    CASE WHEN f.order_no <> ${facts.orderNo} THEN 'order_no' END,
    CASE WHEN f.refunded_at <> ${facts.refundedAt} THEN 'refunded_at' END,
    CASE WHEN f.cv_cents <> ${facts.cvCents} THEN 'cv' END], NULL)`;
