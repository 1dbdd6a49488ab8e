import { clientFileRefusals, orderRefusals } from '../booking/order-refusals';
import { periodTextSql, problemSql } from '../booking/refusal';
import { repeatProblemsSql } from '../booking/repeats.sql';
import { bookedOrderJoinsSql, differingOrderColumnsSql, rowFacts } from './order-facts.sql';

const addProblems = 'INSERT INTO import_problem (line, column_name, value, code, message)';

const atNo = { line: 'o.line', value: 'o.order_no' };
const atDistributor = { line: 'o.line', value: 'o.distributor_no' };
const atTime = { line: 'o.line' };
const atClient = { line: 'o.line', value: 'o.client_no' };
const day = 'o.ordered_on';

export const unknownDistributorsSql = `
${addProblems}
SELECT ${problemSql(orderRefusals.distributorUnknown, { distributor: 'o.distributor_no' }, atDistributor)}
  FROM order_import AS o
 WHERE o.distributor_id IS NULL
   AND NOT EXISTS (SELECT FROM distributor AS d WHERE lower(d.distributor_no) = lower(o.distributor_no))
UNION ALL
SELECT ${problemSql(orderRefusals.distributorCase, { distributor: 'o.distributor_no', existing: 'd.distributor_no' }, atDistributor)}
  FROM order_import AS o JOIN distributor AS d ON lower(d.distributor_no) = lower(o.distributor_no)
 WHERE o.distributor_id IS NULL`;

/** $1 tomorrow. */
export const impossibleDaysSql = `
${addProblems}
SELECT ${problemSql(orderRefusals.afterTomorrow, { day, tomorrow: '$1::text' }, atTime)}
  FROM order_import AS o WHERE o.ordered_on > $1::text::date
UNION ALL
SELECT ${problemSql(orderRefusals.beforeEnrolment, { day, distributor: 'o.distributor_no', enrolled: 'o.enrolled_on' }, atTime)}
  FROM order_import AS o WHERE o.ordered_on < o.enrolled_on`;

export const repeatedOrdersSql = repeatProblemsSql('order_import', 'order_no', 'Order');

/** A client is held against the database; one that is new, against the other rows. */
export const wrongClientsSql = `
WITH file_client AS (
  SELECT lower(client_no) AS key, min(client_no) AS one, max(client_no) AS other,
         min(distributor_id) AS one_id, max(distributor_id) AS other_id
    FROM order_import WHERE client_no IS NOT NULL GROUP BY lower(client_no)
), held AS (
  SELECT f.*, c.client_no AS known_no, c.distributor_id AS known_id
    FROM file_client AS f LEFT JOIN client AS c ON lower(c.client_no) = f.key
), doubtful AS (
  SELECT * FROM held
   WHERE one <> other OR one_id <> other_id OR known_no <> one OR known_id <> one_id
), o AS (
  SELECT o.line, o.client_no, o.distributor_no, o.distributor_id, h.one, h.other, h.one_id, h.other_id, h.known_no, h.known_id
    FROM order_import AS o JOIN doubtful AS h ON h.key = lower(o.client_no)
)
${addProblems}
SELECT ${problemSql(orderRefusals.clientCaseTwin, { client: 'o.client_no', existing: 'o.known_no' }, atClient)}
  FROM o WHERE o.client_no <> o.known_no
UNION ALL
SELECT ${problemSql(orderRefusals.clientOfAnother, { client: 'o.client_no', existing: 'd.distributor_no', distributor: 'o.distributor_no' }, atClient)}
  FROM o JOIN distributor AS d ON d.id = o.known_id WHERE o.distributor_id <> o.known_id
UNION ALL
SELECT ${problemSql(clientFileRefusals.caseTwins, { client: 'o.client_no', other: 'CASE WHEN o.client_no = o.one THEN o.other ELSE o.one END' }, atClient)}
  FROM o WHERE o.known_no IS NULL AND o.one <> o.other
UNION ALL
SELECT ${problemSql(clientFileRefusals.ofSeveral, { client: 'o.client_no', one: 'd.distributor_no', other: 'e.distributor_no' }, atClient)}
  FROM o JOIN distributor AS d ON d.id = o.one_id JOIN distributor AS e ON e.id = o.other_id
 WHERE o.known_no IS NULL AND o.one_id <> o.other_id`;

const differing = `
  SELECT o.line, o.order_no, ${differingOrderColumnsSql(rowFacts('o'))} AS names
    FROM order_known AS n
    JOIN order_import AS o USING (line)
    JOIN order_key AS k ON k.order_no = n.order_no AND lower(k.order_no) = lower(o.order_no)
    ${bookedOrderJoinsSql}
   WHERE NOT n.is_same AND NOT n.is_twin`;

/** A single column that differs is the one at fault. */
export const conflictingOrdersSql = `
WITH o AS (${differing})
${addProblems}
SELECT ${problemSql(
  orderRefusals.conflict,
  { order: 'o.order_no', columns: "array_to_string(o.names, ', ')" },
  { ...atNo, column: "CASE cardinality(o.names) WHEN 1 THEN o.names[1] ELSE 'order_no' END" },
)}
  FROM o
UNION ALL
SELECT ${problemSql(orderRefusals.caseTwin, { order: 'o.order_no', existing: 'k.order_no' }, atNo)}
  FROM order_known AS k JOIN order_import AS o USING (line) WHERE k.is_twin`;

/** Days are held against the calendar for rows that are good otherwise: bad ones have no say in where it begins. */
const otherwiseGood = 'NOT EXISTS (SELECT FROM import_problem AS p WHERE p.line = o.line)';

export const ordersBeforeFirstPeriodSql = `
${addProblems}
SELECT ${problemSql(orderRefusals.beforeFirstPeriod, { day }, atTime)}
  FROM order_import AS o JOIN order_day AS w USING (ordered_on)
 WHERE w.month_id IS NULL AND ${otherwiseGood}`;

/** For `--late=reject`: what is in the database already may stay where it is. */
export const lateOrdersSql = `
${addProblems}
SELECT ${problemSql(orderRefusals.late, { day, period: periodTextSql('w.month_id'), open: periodTextSql('w.period_id') }, atTime)}
  FROM order_import AS o JOIN order_day AS w USING (ordered_on)
 WHERE w.is_late AND ${otherwiseGood} AND NOT EXISTS (SELECT FROM order_known AS k WHERE k.line = o.line)`;
