import { orderFingerprintSql, rowFacts } from './order-facts.sql';

/** What the steps of an orders file hand on to each other, beside `import_staging` and `import_problem`. */
export const createOrderTablesSql = `
CREATE TEMPORARY TABLE order_known (
  line integer NOT NULL, order_no text COLLATE "C" NOT NULL, is_same boolean NOT NULL, is_twin boolean NOT NULL
) ON COMMIT DROP;
CREATE TEMPORARY TABLE order_day (
  ordered_on date NOT NULL, month_id integer, period_id integer, is_late boolean NOT NULL
) ON COMMIT DROP`;

/**
 * Once per row: the distributor's id, the instant and the day of the order, the fingerprint. Local times are those of
 * the session's time zone: two conversions by name for each row would cost as much as all the rest.
 */
export const resolveOrdersSql = `
CREATE TEMPORARY TABLE order_import ON COMMIT DROP AS
SELECT s.line, s.order_no, s.distributor_no, d.id AS distributor_id, d.enrolled_on, t.ordered_at,
       t.ordered_at::date AS ordered_on, s.cv_cents, s.amount_cents, s.currency, s.client_no,
       ${orderFingerprintSql(rowFacts('s', 't.ordered_at'))} AS fingerprint
  FROM import_staging AS s
 CROSS JOIN LATERAL (SELECT coalesce(s.instant_at, s.local_at::timestamptz) AS ordered_at OFFSET 0) AS t
  LEFT JOIN distributor AS d USING (distributor_no)`;

/** What a file holds, so that the searches for mistakes that it does not have can be left out. */
export interface OrderFileSummary {
  rows: number;
  hasUnknownDistributors: boolean;
  hasImpossibleDays: boolean;
  hasClients: boolean;
  /** Smallest and largest number, in small letters; null in a file without rows. */
  firstNo: string | null;
  lastNo: string | null;
  earliest: string | null;
  latest: string | null;
}

/** $1 tomorrow. */
export const summarizeOrdersSql = `
SELECT count(*)::integer AS rows, count(distributor_id) < count(*) AS "hasUnknownDistributors",
       coalesce(bool_or(ordered_on > $1::date OR ordered_on < enrolled_on), false) AS "hasImpossibleDays",
       count(client_no) > 0 AS "hasClients", min(lower(order_no)) AS "firstNo", max(lower(order_no)) AS "lastNo",
       min(ordered_on)::text AS earliest, max(ordered_on)::text AS latest
  FROM order_import`;

/** $1, $2 the file's range of numbers: beyond it nothing has to be compared, and numbers tend to rise. */
export const findKnownOrdersSql = `
INSERT INTO order_known (line, order_no, is_same, is_twin)
SELECT o.line, k.order_no, k.fingerprint = o.fingerprint, k.order_no <> o.order_no
  FROM order_import AS o
  JOIN order_key AS k ON lower(k.order_no) = lower(o.order_no)
 WHERE lower(k.order_no) >= $1 AND lower(k.order_no) <= $2`;
