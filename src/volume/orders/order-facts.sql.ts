/** SQL expressions of an order's facts as people know them; the last three may be null. */
export interface OrderFactsSql {
  readonly orderNo: string;
  readonly distributorNo: string;
  readonly orderedAt: string;
  readonly cvCents: string;
  readonly amountCents: string;
  readonly currency: string;
  readonly clientNo: string;
}

/** The facts of a row of a table that has them all, but for the time, under the names of the file. */
export const rowFacts = (row: string, orderedAt = `${row}.ordered_at`): OrderFactsSql => ({
  orderNo: `${row}.order_no`,
  distributorNo: `${row}.distributor_no`,
  orderedAt,
  cvCents: `${row}.cv_cents`,
  amountCents: `${row}.amount_cents`,
  currency: `${row}.currency`,
  clientNo: `${row}.client_no`,
});

/**
 * First 16 bytes of the SHA-256 over an order's facts in one form: two texts of the same value, `5` and `5.00`, one
 * instant in two time zones, give the same. None of the texts can hold a comma.
 */
export const orderFingerprintSql = (facts: OrderFactsSql): string =>
  `substr(sha256(convert_to(${facts.orderNo} || ',' || ${facts.distributorNo} || ',' || ${facts.cvCents} || ','
    || coalesce(${facts.amountCents}::text, '') || ',' || coalesce(${facts.currency}, '') || ','
    || coalesce(${facts.clientNo}, ''), 'UTF8') || timestamptz_send(${facts.orderedAt})), 1, 16)`;

/**
 * Columns of the file whose facts differ from those first taken in, as a text array. The latter stand in `s`, the
 * order, `d`, its distributor, and `c`, its client where it has one.
 */
export const differingOrderColumnsSql = (facts: OrderFactsSql): string =>
  `array_remove(ARRAY[
    CASE WHEN d.distributor_no <> ${facts.distributorNo} THEN 'distributor_no' END,
    CASE WHEN s.ordered_at <> ${facts.orderedAt} THEN 'ordered_at' END,
    CASE WHEN s.cv_cents <> ${facts.cvCents} THEN 'cv' END,
    CASE WHEN s.amount_cents IS DISTINCT FROM ${facts.amountCents} THEN 'amount' END,
    CASE WHEN s.currency IS DISTINCT FROM ${facts.currency} THEN 'currency' END,
    CASE WHEN c.client_no IS DISTINCT FROM ${facts.clientNo} THEN 'client_no' END], NULL)`;

/** The tables that {@link differingOrderColumnsSql} looks into, joined to the order key `k`. */
export const bookedOrderJoinsSql = `
    JOIN sales_order AS s ON s.period_id = k.period_id AND s.distributor_id = k.distributor_id AND s.order_no = k.order_no
    JOIN distributor AS d ON d.id = s.distributor_id
    LEFT JOIN client AS c ON c.id = s.client_id`;
