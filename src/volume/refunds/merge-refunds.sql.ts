import { periodTextSql } from '../booking/refusal';

const isGoodAndNew = `
       NOT EXISTS (SELECT FROM import_problem AS p WHERE p.line = r.line)
   AND NOT EXISTS (SELECT FROM refund_known AS k WHERE k.line = r.line)`;

/** The order's period while it is open; else the refund's month if that is, else the earliest open one. */
export const bookRefundsSql = `
INSERT INTO refund_period (line, period_id)
SELECT r.line, CASE WHEN b.state = 'open' THEN b.id WHEN m.state = 'open' THEN m.id ELSE e.id END
  FROM refund_import AS r
  JOIN period AS b ON b.id = r.order_period_id
  JOIN period AS m ON m.from_on <= r.refunded_on AND r.refunded_on < m.until_on
 CROSS JOIN (SELECT min(id) AS id FROM period WHERE state = 'open') AS e
 WHERE ${isGoodAndNew}`;

/** $1 now. */
export const insertRefundsSql = `
INSERT INTO refund (refund_no, fingerprint, order_no, order_period_id, distributor_id, period_id, refunded_on, refunded_at,
                    cv_cents, booked_at)
SELECT r.refund_no, r.fingerprint, r.order_no, r.order_period_id, r.distributor_id, w.period_id, r.refunded_on,
       r.refunded_at, r.cv_cents, $1::timestamptz
  FROM refund_import AS r JOIN refund_period AS w USING (line)
 WHERE ${isGoodAndNew}
 ORDER BY lower(r.refund_no)`;

/** What went in before with the same facts, repeats within the file left out. */
export const countUnchangedRefundsSql = `
SELECT count(*)::integer AS count FROM refund_known AS r
 WHERE r.is_same AND NOT EXISTS (SELECT FROM import_problem AS p WHERE p.line = r.line)`;

export interface Claims {
  closed: string;
  period: string;
  count: number;
}

/** Refunds of orders whose period takes no more, by it. */
export const countClaimsSql = `
SELECT ${periodTextSql('r.order_period_id')} AS closed, ${periodTextSql('w.period_id')} AS period, count(*)::integer AS count
  FROM refund_import AS r JOIN refund_period AS w USING (line)
 WHERE w.period_id <> r.order_period_id
 GROUP BY r.order_period_id, w.period_id
 ORDER BY r.order_period_id, w.period_id`;
