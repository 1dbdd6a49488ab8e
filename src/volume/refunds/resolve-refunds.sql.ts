import { refundFingerprintSql, rowFacts } from './refund-facts.sql';

/** What the steps of a refunds file hand on to each other, beside `import_staging` and `import_problem`. */
export const createRefundTablesSql = `
CREATE TEMPORARY TABLE refund_known (
  line integer NOT NULL, refund_no text COLLATE "C" NOT NULL, is_same boolean NOT NULL, is_twin boolean NOT NULL
) ON COMMIT DROP;
CREATE TEMPORARY TABLE refund_period (line integer NOT NULL, period_id integer NOT NULL) ON COMMIT DROP`;

/** Once per row: the instant and the day, the fingerprint, and the order as it stands. In the company's time zone. */
export const resolveRefundsSql = `
CREATE TEMPORARY TABLE refund_import ON COMMIT DROP AS
SELECT r.line, r.refund_no, r.order_no, t.refunded_at, t.refunded_at::date AS refunded_on, r.cv_cents,
       k.order_no AS known_order_no, k.period_id AS order_period_id, k.distributor_id,
       s.ordered_on, s.cv_cents AS order_cents,
       ${refundFingerprintSql(rowFacts('r', 't.refunded_at'))} AS fingerprint
  FROM import_staging AS r
 CROSS JOIN LATERAL (SELECT coalesce(r.instant_at, r.local_at::timestamptz) AS refunded_at OFFSET 0) AS t
  LEFT JOIN order_key AS k ON lower(k.order_no) = lower(r.order_no)
  LEFT JOIN sales_order AS s ON s.period_id = k.period_id AND s.distributor_id = k.distributor_id AND s.order_no = k.order_no`;

const isGood = 'NOT EXISTS (SELECT FROM import_problem AS p WHERE p.line = r.line)';

export const latestRefundDaySql = `SELECT max(r.refunded_on)::text AS latest FROM refund_import AS r WHERE ${isGood}`;

/**
 * Until the transaction ends nobody else refunds these orders. In the order of their numbers, as everywhere, so that
 * two of us never wait for each other.
 */
export const lockOrdersSql = `
SELECT count(*) FROM (
  SELECT FROM order_key AS k
   WHERE lower(k.order_no) IN (SELECT lower(r.order_no) FROM refund_import AS r WHERE ${isGood})
   ORDER BY lower(k.order_no) FOR NO KEY UPDATE) AS locked`;

export const findKnownRefundsSql = `
INSERT INTO refund_known (line, refund_no, is_same, is_twin)
SELECT r.line, f.refund_no, f.fingerprint = r.fingerprint, f.refund_no <> r.refund_no
  FROM refund_import AS r JOIN refund AS f ON lower(f.refund_no) = lower(r.refund_no)`;
