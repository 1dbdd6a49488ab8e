const LEFT = `('exported', 'submitted', 'settling', 'closed', 'cancelled')`;
const DAYS = 5;

const entryColumns = `
  e.id, e.state, e.alarm, e.direction, e.amount_minor::text AS "amountMinor", e.currency, e.booked_on::text AS "bookedOn",
  e.own_account AS "ownAccount", e.end_to_end_id AS "endToEndId", e.number, e.ordered_on::text AS "orderedOn",
  e.bank_reference AS "bankReference", e.return_code AS "returnCode", e.masked_account AS account, e.key, e.sealed,
  e.batch_id AS "batchId", e.position, e.settled_as AS "settledAs", e.settled_by AS "settledBy",
  e.settled_reason AS "settledReason", a.file_name AS "fileName"`;

const waiting = `(e.state = 'unmatched' OR e.alarm IS NOT NULL AND e.settled_by IS NULL)`;

/** $1 a state, or null for all that waits for people; $2 from behind this id; $3 how many. */
export const entriesSql = `
SELECT ${entryColumns} FROM bank_entry AS e JOIN bank_answer AS a ON a.id = e.answer_id
 WHERE CASE WHEN $1::text IS NULL THEN ${waiting} ELSE e.state = $1 END AND e.id > $2::bigint
 ORDER BY e.id LIMIT $3`;

/**
 * Payments that an entry may mean: of the same account, of one of its references, or of the same amount within some
 * days. Money out means one that has not ended well, money back one that was paid. $1 entries.
 */
export const suggestionsSql = `
WITH waiting AS (
  SELECT * FROM bank_entry WHERE id = ANY ($1::bigint[]) AND state = 'unmatched' AND NOT is_fee
), near AS (
  SELECT e.id, i.batch_id, i.position, 'account' AS why FROM waiting AS e JOIN payout_item AS i ON i.account_hmac = e.account_hmac
  UNION ALL
  SELECT e.id, i.batch_id, i.position, 'reference' FROM waiting AS e
    CROSS JOIN LATERAL (VALUES (e.end_to_end_id), (e.instruction_id), (e.number)) AS r (reference)
    JOIN payout_item AS i ON i.reference = r.reference
  UNION ALL
  SELECT e.id, i.batch_id, i.position, 'amount' FROM waiting AS e JOIN payout_batch AS b ON b.currency = e.currency
     AND (b.exported_on >= e.booked_on - ${DAYS} OR e.direction = 'in') AND b.exported_on <= e.booked_on + ${DAYS}
    JOIN payout_item AS i ON i.batch_id = b.id
     AND i.amount_minor IN (e.amount_minor, e.amount_minor + CASE e.direction WHEN 'in' THEN e.charges_minor ELSE -e.charges_minor END)
     AND (e.direction = 'out' OR i.paid_on IS NULL OR i.paid_on BETWEEN e.booked_on - ${DAYS} AND e.booked_on + ${DAYS})
), meant AS (
  SELECT n.id, n.batch_id, n.position, array_agg(DISTINCT n.why ORDER BY n.why) AS why
    FROM near AS n JOIN waiting AS e USING (id) JOIN payout_item AS i ON (i.batch_id, i.position) = (n.batch_id, n.position)
    JOIN payout_batch AS b ON b.id = n.batch_id AND b.state IN ${LEFT} AND b.currency = e.currency
   WHERE CASE e.direction WHEN 'in' THEN i.outcome = 'paid' ELSE coalesce(i.outcome, 'accepted') NOT IN ('paid', 'returned') END
   GROUP BY n.id, n.batch_id, n.position
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY id ORDER BY cardinality(why) DESC, batch_id DESC, position) AS place FROM meant
)
SELECT r.id, r.batch_id AS "batchId", r.position, r.why, i.distributor_id AS "distributorId", d.distributor_no AS "distributorNo",
       i.amount_minor::text AS "amountMinor", i.sealed_account AS sealed
  FROM ranked AS r JOIN payout_item AS i USING (batch_id, position) LEFT JOIN distributor AS d ON d.id = i.distributor_id
 WHERE place <= 5 ORDER BY r.id, place`;

/** Statuses that name no payment of ours, or contradict the books, and that nobody has looked at yet. */
export const statusesSql = `
SELECT s.id, s.verdict, s.message_id AS "messageId", s.reference, s.status, s.bank_status AS "bankStatus", s.code,
       s.done_on::text AS "doneOn", s.batch_id AS "batchId", s.position, a.file_name AS "fileName"
  FROM bank_status AS s JOIN bank_answer AS a ON a.id = s.answer_id
 WHERE s.verdict IN ('alarm', 'unmatched') AND s.settled_by IS NULL ORDER BY s.id LIMIT $1`;

/** $1 status, $2 by, $3 at, $4 reason. */
export const settleStatusSql = `
UPDATE bank_status SET settled_by = $2, settled_at = $3, settled_reason = $4
 WHERE id = $1 AND verdict IN ('alarm', 'unmatched') AND settled_by IS NULL`;
