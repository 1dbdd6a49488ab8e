const LEFT = `('exported', 'submitted', 'settling', 'closed', 'cancelled')`;

/**
 * The payment that each status names. Within the message that it answers its reference is enough; without one, a
 * payment order's number needs the amount as well.
 */
export const matchStatusesSql = `
CREATE TEMPORARY TABLE status_match ON COMMIT DROP AS
WITH candidate AS (
  SELECT s.ordinal, i.batch_id, i.position, count(*) OVER (PARTITION BY s.ordinal) AS candidates
    FROM pg_temp.answer_status AS s
    JOIN payout_item AS i ON i.reference = s.reference
    JOIN payout_batch AS b ON b.id = i.batch_id AND b.state IN ${LEFT}
   WHERE (s.message_id IS NULL AND (s.reference !~ '^[0-9]{1,6}$' OR s.amount_minor IS NOT NULL AND b.state NOT IN ('closed', 'cancelled'))
       OR s.message_id = b.message_id)
     AND coalesce(s.amount_minor, i.amount_minor) = i.amount_minor AND coalesce(s.currency, b.currency) = b.currency
     AND coalesce(s.account_hmac, i.account_hmac) = i.account_hmac
)
SELECT ordinal, batch_id, position, false AS is_of_file FROM candidate WHERE candidates = 1`;

/** A status of the file as a whole is that of all its payments that have none of their own. */
export const matchWholeSql = `
INSERT INTO pg_temp.status_match
SELECT DISTINCT ON (i.batch_id, i.position) s.ordinal, i.batch_id, i.position, true
  FROM pg_temp.answer_status AS s
  JOIN payout_batch AS b ON b.message_id = s.message_id AND b.state IN ${LEFT}
  JOIN payout_item AS i ON i.batch_id = b.id
 WHERE s.reference IS NULL AND s.status IN ('accepted', 'rejected')
   AND NOT EXISTS (SELECT FROM pg_temp.status_match AS m WHERE (m.batch_id, m.position) = (i.batch_id, i.position))
 ORDER BY i.batch_id, i.position, (s.status = 'rejected') DESC, s.code IS NULL, s.ordinal`;

/** Of several statuses of one payment the strongest counts; two that contradict each other are for people to see. */
const ranked = `
SELECT m.ordinal, m.batch_id, m.position, m.is_of_file, s.status, s.code, s.bank_status, s.done_on, b.exported_on,
       CASE WHEN b.state = 'cancelled' THEN coalesce(i.outcome, 'cancelled') ELSE i.outcome END AS outcome,
       row_number() OVER (PARTITION BY m.batch_id, m.position
         ORDER BY array_position(ARRAY['paid', 'rejected', 'returned', 'accepted', 'pending', 'unknown'], s.status), m.ordinal) AS place,
       bool_or(s.status = 'paid') OVER (PARTITION BY m.batch_id, m.position) AS is_paid
  FROM pg_temp.status_match AS m JOIN pg_temp.answer_status AS s USING (ordinal)
  JOIN payout_item AS i USING (batch_id, position) JOIN payout_batch AS b ON b.id = m.batch_id`;

const change = `
CASE WHEN status IN ('pending', 'unknown') THEN 'kept'
     WHEN status IN ('rejected', 'returned') AND (outcome = 'paid' OR is_paid) THEN 'alarm'
     WHEN status = 'paid' AND outcome IN ('rejected', 'cancelled') THEN 'alarm'
     WHEN place > 1 THEN 'unchanged'
     WHEN status = 'paid' AND coalesce(outcome, 'accepted') = 'accepted' THEN 'paid'
     WHEN status IN ('rejected', 'returned') AND coalesce(outcome, 'accepted') = 'accepted' THEN 'rejected'
     WHEN status = 'accepted' AND outcome IS NULL THEN 'accepted'
     ELSE 'unchanged' END`;

/** Fills `payout_outcome`, and keeps each status with what became of it. $1 answer, $2 today: the day where the bank says
 * none, and never one before the file was made. */
export const judgeStatusesSql = `
WITH judged AS MATERIALIZED (SELECT *, ${change} AS change FROM (${ranked}) AS r), outcomes AS (
  INSERT INTO pg_temp.payout_outcome (batch_id, position, kind, on_day, code, is_of_payee, charges_minor, entry_id)
  SELECT batch_id, position, change, least(greatest(coalesce(done_on, $2::date), exported_on), $2::date),
         CASE change WHEN 'rejected' THEN coalesce(code, bank_status) END, NOT is_of_file, 0, NULL
    FROM judged WHERE change IN ('accepted', 'paid', 'rejected')
), told AS (
  SELECT DISTINCT ON (ordinal) * FROM judged
   ORDER BY ordinal, array_position(ARRAY['alarm', 'rejected', 'paid', 'accepted'], change)
), kept AS (
  INSERT INTO bank_status (answer_id, message_id, reference, status, bank_status, code, reason, done_on, amount_minor,
                           batch_id, position, verdict)
  SELECT $1, s.message_id, s.reference, s.status, s.bank_status, s.code, s.reason, s.done_on, s.amount_minor, j.batch_id,
         CASE WHEN s.reference IS NOT NULL THEN j.position END,
         CASE WHEN j.change IN ('accepted', 'paid', 'rejected') THEN 'done'
              WHEN j.change IS NOT NULL THEN j.change
              WHEN s.reference IS NULL AND s.message_id IN (SELECT message_id FROM payout_batch) THEN 'kept'
              ELSE 'unmatched' END
    FROM pg_temp.answer_status AS s
    LEFT JOIN told AS j USING (ordinal)
   ORDER BY s.ordinal
)
SELECT (SELECT count(*) FROM judged)::integer AS matched,
       (SELECT count(*) FROM judged WHERE change = 'alarm')::integer AS alarms`;
