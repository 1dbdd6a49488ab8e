import { periodTextSql } from '../booking/refusal';

/** Between which days there is something to book. */
export interface BookingDays {
  earliest: string | null;
  latest: string | null;
}

/** A row when the whole file is good so far and not in the database. */
export const nothingKnownOrBadSql = `
SELECT true AS all WHERE NOT EXISTS (SELECT FROM import_problem) AND NOT EXISTS (SELECT FROM order_known)`;

/** Of the rows that are good so far and not in the database. */
export const bookingDaysSql = `
SELECT min(o.ordered_on)::text AS earliest, max(o.ordered_on)::text AS latest
  FROM order_import AS o
 WHERE NOT EXISTS (SELECT FROM import_problem AS p WHERE p.line = o.line)
   AND NOT EXISTS (SELECT FROM order_known AS k WHERE k.line = o.line)`;

/** Each day's month, and the period it is booked in: the month, or the earliest open one when that takes no more. */
export const bookDaysSql = `
INSERT INTO order_day (ordered_on, month_id, period_id, is_late)
SELECT d.ordered_on, m.id, CASE WHEN m.state = 'open' THEN m.id ELSE e.id END, coalesce(m.state <> 'open', false)
  FROM (SELECT DISTINCT ordered_on FROM order_import) AS d
  LEFT JOIN period AS m ON m.from_on <= d.ordered_on AND d.ordered_on < m.until_on
 CROSS JOIN (SELECT min(id) AS id FROM period WHERE state = 'open') AS e`;

/** What went in before with the same facts, repeats within the file left out. */
export const countUnchangedOrdersSql = `
SELECT count(*)::integer AS count FROM order_known AS k
 WHERE k.is_same AND NOT EXISTS (SELECT FROM import_problem AS p WHERE p.line = k.line)`;

/** What is bad or in the database already is done with. */
export const leaveNewOrdersSql = `
DELETE FROM order_import
 WHERE line IN (SELECT line FROM import_problem UNION ALL SELECT line FROM order_known)`;

/** Where there is no index yet, the order is of no use. $1 now. */
export const insertUnsortedOrderKeysSql = `
INSERT INTO order_key (order_no, fingerprint, period_id, distributor_id, booked_at)
SELECT o.order_no, o.fingerprint, w.period_id, o.distributor_id, $1::timestamptz
  FROM order_import AS o JOIN order_day AS w USING (ordered_on)`;

/** In the order of the index, so that its pages are filled one after another. $1 now. */
export const insertOrderKeysSql = `${insertUnsortedOrderKeysSql} ORDER BY lower(o.order_no)`;

/** True when the index of the empty table was left off, for a large first file. */
export const leaveOffKeyIndexSql = `
SELECT order_key_unindex() AS "isOff" WHERE EXISTS (SELECT FROM order_import OFFSET 9999)`;

export const indexKeysSql = 'SELECT order_key_index()';

/** $1 now. In order, so that the same file gives the same ids. */
export const insertClientsSql = `
INSERT INTO client (client_no, distributor_id, known_since)
SELECT n.client_no, n.distributor_id, $1::timestamptz
  FROM (SELECT client_no, min(distributor_id) AS distributor_id
          FROM order_import WHERE client_no IS NOT NULL GROUP BY client_no) AS n
 WHERE NOT EXISTS (SELECT FROM client AS c WHERE lower(c.client_no) = lower(n.client_no))
 ORDER BY lower(n.client_no)`;

/**
 * A distributor's orders come to lie side by side, as they are read. An order whose client a single booking has just
 * given to somebody else is left out, which the caller sees from the count.
 */
export const insertOrdersSql = `
INSERT INTO sales_order (period_id, distributor_id, order_no, ordered_on, ordered_at, cv_cents, amount_cents, currency, client_id)
SELECT w.period_id, o.distributor_id, o.order_no, o.ordered_on, o.ordered_at, o.cv_cents, o.amount_cents, o.currency, c.id
  FROM order_import AS o
  JOIN order_day AS w USING (ordered_on)
  LEFT JOIN client AS c
    ON lower(c.client_no) = lower(o.client_no) AND c.client_no = o.client_no AND c.distributor_id = o.distributor_id
 WHERE o.client_no IS NULL OR c.id IS NOT NULL
 ORDER BY w.period_id, o.distributor_id, o.order_no`;

export interface LateOrders {
  month: string;
  period: string;
  count: number;
}

/** Orders that go to a later period than that of their day, by month. */
export const countLateOrdersSql = `
SELECT ${periodTextSql('w.month_id')} AS month, ${periodTextSql('w.period_id')} AS period, count(*)::integer AS count
  FROM order_day AS w JOIN order_import AS o USING (ordered_on)
 WHERE w.is_late
 GROUP BY w.month_id, w.period_id
 ORDER BY w.month_id`;
