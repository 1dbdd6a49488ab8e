import { problemSql } from '../booking/refusal';
import { refundRefusals } from '../booking/refund-refusals';
import { repeatProblemsSql } from '../booking/repeats.sql';
import { differingRefundColumnsSql, rowFacts } from './refund-facts.sql';

const addProblems = 'INSERT INTO import_problem (line, column_name, value, code, message)';

const atNo = { line: 'r.line', value: 'r.refund_no' };
const atOrder = { line: 'r.line', value: 'r.order_no' };
const atTime = { line: 'r.line' };
const day = 'r.refunded_on';

/** Cents as people write CV. */
const cvText = (cents: string): string => `to_char(${cents} / 100.0, 'FM9999999990.00')`;

export const unknownOrdersSql = `
${addProblems}
SELECT ${problemSql(refundRefusals.orderUnknown, { order: 'r.order_no' }, atOrder)}
  FROM refund_import AS r WHERE r.known_order_no IS NULL
UNION ALL
SELECT ${problemSql(refundRefusals.orderCase, { order: 'r.order_no', existing: 'r.known_order_no' }, atOrder)}
  FROM refund_import AS r WHERE r.known_order_no <> r.order_no`;

/** $1 tomorrow. */
export const impossibleRefundDaysSql = `
${addProblems}
SELECT ${problemSql(refundRefusals.afterTomorrow, { day, tomorrow: '$1::text' }, atTime)}
  FROM refund_import AS r WHERE r.refunded_on > $1::text::date
UNION ALL
SELECT ${problemSql(refundRefusals.beforeOrder, { day, order: 'r.order_no', ordered: 'r.ordered_on' }, atTime)}
  FROM refund_import AS r WHERE r.refunded_on < r.ordered_on AND r.known_order_no = r.order_no`;

export const repeatedRefundsSql = repeatProblemsSql('refund_import', 'refund_no', 'Refund');

const differing = `
  SELECT r.line, r.refund_no, ${differingRefundColumnsSql(rowFacts('r'))} AS names
    FROM refund_known AS n
    JOIN refund_import AS r USING (line)
    JOIN refund AS f ON lower(f.refund_no) = lower(r.refund_no)
   WHERE NOT n.is_same AND NOT n.is_twin`;

/** A single column that differs is the one at fault. */
export const conflictingRefundsSql = `
WITH r AS (${differing})
${addProblems}
SELECT ${problemSql(
  refundRefusals.conflict,
  { refund: 'r.refund_no', columns: "array_to_string(r.names, ', ')" },
  { ...atNo, column: "CASE cardinality(r.names) WHEN 1 THEN r.names[1] ELSE 'refund_no' END" },
)}
  FROM r
UNION ALL
SELECT ${problemSql(refundRefusals.caseTwin, { refund: 'r.refund_no', existing: 'k.refund_no' }, atNo)}
  FROM refund_known AS k JOIN refund_import AS r USING (line) WHERE k.is_twin`;

/**
 * The refunds of one order take what is left of it in the order of their numbers, whatever the order of the file. One
 * that does not fit is bad and takes nothing, so that a smaller one after it may fit.
 */
export const refundsAboveOrderSql = `
WITH candidate AS (
  SELECT r.line, r.refund_no, r.order_no, r.cv_cents, r.order_cents,
         r.order_cents - coalesce((SELECT sum(f.cv_cents) FROM refund AS f WHERE f.order_no = r.order_no), 0)::bigint AS rest
    FROM refund_import AS r
   WHERE NOT EXISTS (SELECT FROM import_problem AS p WHERE p.line = r.line)
     AND NOT EXISTS (SELECT FROM refund_known AS k WHERE k.line = r.line)
), r AS (
  SELECT *, rest - taken_in_turn(cv_cents, rest) OVER (
           PARTITION BY order_no ORDER BY refund_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS left_cents
    FROM candidate
)
${addProblems}
SELECT ${problemSql(
  refundRefusals.aboveOrder,
  {
    cv: cvText('r.cv_cents'),
    order: 'r.order_no',
    left: cvText('r.left_cents'),
    ordered: cvText('r.order_cents'),
  },
  { line: 'r.line', value: cvText('r.cv_cents') },
)}
  FROM r WHERE r.cv_cents > r.left_cents`;
