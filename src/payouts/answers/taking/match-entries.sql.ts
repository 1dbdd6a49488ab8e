import { ACCOUNTS } from '../../../ledger';
import { ownAccounts } from './own-accounts.sql';

/** Of a payment order: six digits at most, begun anew each day, so that they name nothing by themselves. */
const isOrderNumber = (reference: string): string => `${reference} ~ '^[0-9]{1,6}$'`;

/** The statement is of the account that the batch was paid from, as far as both are known. */
const isOurAccount = `(e.own_account IS NULL OR coalesce(b.payer->>'account', b.payer->>'iban') IS NULL
  OR e.own_account IN (upper(replace(b.payer->>'account', ' ', '')), upper(replace(b.payer->>'iban', ' ', ''))))`;

const LEFT = `('exported', 'submitted', 'settling', 'closed', 'cancelled')`;

/** The amount as such; or the bank took its charges from what it moved. */
const amountFits = `(i.amount_minor = e.amount_minor
  OR e.charges_minor > 0 AND i.amount_minor = e.amount_minor + CASE e.direction WHEN 'in' THEN e.charges_minor ELSE -e.charges_minor END)`;

/** An entry that is in the books tells of the payment, or of its batch as one sum. */
const isTold = (payment: string, direction: string): string => `
  (EXISTS (SELECT FROM bank_entry AS o WHERE o.batch_id = ${payment}.batch_id AND o.position = ${payment}.position
      AND o.direction = ${direction} AND o.state <> 'unmatched')
   OR EXISTS (SELECT FROM bank_entry AS o WHERE o.batch_id = ${payment}.batch_id AND o.position IS NULL
      AND o.direction = ${direction} AND o.state <> 'unmatched'))`;

/** Entries that wait, once for each reference that they have. $1 direction. */
export const referencesSql = `
CREATE TEMPORARY TABLE answer_reference ON COMMIT DROP AS
SELECT r.reference, e.id, e.direction, e.amount_minor, e.charges_minor, e.currency, e.booked_on, e.own_account, e.return_code,
       e.ordered_on, e.account_hmac
  FROM bank_entry AS e CROSS JOIN LATERAL (VALUES (e.end_to_end_id), (e.instruction_id), (e.number)) AS r (reference)
 WHERE e.state = 'unmatched' AND e.direction = $1 AND NOT e.is_fee AND (e.direction = 'in' OR NOT e.is_reversal)
   AND r.reference IS NOT NULL`;

/**
 * Waiting entries and the one payment that each of them names: by its reference, and where that is the number of an
 * order, by its day or account as well. Who names several is left to people. Over what was counted just now: fresh
 * rows have no statistics, and a plan that takes them for few would be quadratic.
 */
export const matchItemsSql = `
CREATE TEMPORARY TABLE answer_match ON COMMIT DROP AS
WITH candidate AS (
  SELECT DISTINCT ON (e.id, i.batch_id, i.position)
         e.id AS entry_id, i.batch_id, i.position, e.booked_on, e.direction, coalesce(e.return_code, 'returned') AS return_code,
         CASE WHEN i.amount_minor <> e.amount_minor THEN e.charges_minor ELSE 0 END AS charges_minor,
         CASE WHEN b.state = 'cancelled' THEN coalesce(i.outcome, 'cancelled') ELSE i.outcome END AS outcome
    FROM pg_temp.answer_reference AS e
    JOIN payout_item AS i ON i.reference = e.reference
    JOIN payout_batch AS b ON b.id = i.batch_id AND b.state IN ${LEFT} AND b.currency = e.currency
   WHERE ${amountFits} AND e.booked_on >= b.exported_on - 1 AND ${isOurAccount}
     AND (NOT ${isOrderNumber('e.reference')}
       OR (e.direction = 'out' OR e.return_code IS NOT NULL)
         AND (e.ordered_on = b.exported_on OR e.ordered_on IS NULL AND e.account_hmac = i.account_hmac)
         AND (e.direction = 'in' OR e.account_hmac IS NULL OR e.account_hmac = i.account_hmac))
), named AS (
  SELECT *, count(*) OVER (PARTITION BY entry_id) AS candidates FROM candidate
)
SELECT n.entry_id, n.batch_id, n.position, n.booked_on, n.direction, n.return_code, n.charges_minor, n.outcome,
       row_number() OVER (PARTITION BY n.batch_id, n.position ORDER BY n.booked_on, n.entry_id) AS place,
       ${isTold('n', 'n.direction')} AS is_told
  FROM named AS n
 WHERE n.candidates = 1`;

/** What an entry means for the payment, as it stands. `confirmed`: a register had told it, and it is in the books. */
const verdict = `
CASE WHEN m.direction = 'out' THEN
  CASE WHEN m.place > 1 OR m.outcome = 'paid' AND m.is_told THEN 'paid-twice'
       WHEN m.outcome = 'paid' THEN 'confirmed'
       WHEN m.outcome = 'returned' THEN 'paid-after-return'
       WHEN m.outcome IN ('rejected', 'cancelled') THEN 'again'
       ELSE 'paid' END
ELSE
  CASE WHEN m.place > 1 OR m.outcome = 'returned' THEN 'returned-twice'
       WHEN m.outcome = 'paid' THEN 'returned'
       WHEN m.outcome IN ('rejected', 'cancelled') THEN 'returned-without-payment'
       ELSE 'returned-before-payment' END
END`;

/** Fills `payout_outcome` with what is to be posted, and marks what people have to look at. */
export const judgeMatchesSql = `
WITH judged AS MATERIALIZED (SELECT m.*, ${verdict} AS verdict FROM pg_temp.answer_match AS m), outcomes AS (
  INSERT INTO pg_temp.payout_outcome (batch_id, position, kind, on_day, code, is_of_payee, charges_minor, entry_id)
  SELECT batch_id, position, verdict, booked_on, CASE verdict WHEN 'returned' THEN return_code END, true, charges_minor, entry_id
    FROM judged WHERE verdict IN ('paid', 'again', 'returned')
), marked AS (
  UPDATE bank_entry AS e
     SET state = CASE WHEN verdict IN ('paid', 'again', 'returned', 'confirmed') THEN 'posted' ELSE 'unmatched' END,
         batch_id = CASE WHEN verdict IN ('paid', 'again', 'returned', 'confirmed') THEN j.batch_id END,
         position = CASE WHEN verdict IN ('paid', 'again', 'returned', 'confirmed') THEN j.position END,
         alarm = CASE WHEN verdict = 'again' THEN 'paid-after-' || outcome
                      WHEN verdict NOT IN ('paid', 'returned', 'confirmed') THEN verdict END
    FROM judged AS j WHERE e.id = j.entry_id
)
SELECT count(*)::integer AS matched FROM judged WHERE verdict IN ('paid', 'again', 'returned', 'confirmed')`;

/**
 * Entries booked as one sum, and the batch whose open payments they are. Payments that a register told as paid belong
 * to the sum, but are in the books already.
 */
export const matchSumsSql = `
WITH named AS MATERIALIZED (
  SELECT e.id AS entry_id, e.booked_on, e.amount_minor, b.id AS batch_id
    FROM bank_entry AS e
    JOIN payout_batch AS b ON b.currency = e.currency AND b.state IN ('exported', 'submitted', 'settling', 'closed')
     AND (b.message_id IN (e.payment_information_id, e.end_to_end_id, e.instruction_id)
       OR e.number = b.first_number::text AND e.ordered_on = b.exported_on)
   WHERE e.state = 'unmatched' AND e.alarm IS NULL AND e.direction = 'out' AND NOT e.is_fee AND NOT e.is_reversal
     AND e.booked_on >= b.exported_on - 1 AND ${isOurAccount}
), open AS (
  SELECT batch_id, sum(amount_minor) AS amount_minor
    FROM payout_item AS i
   WHERE batch_id IN (SELECT batch_id FROM named)
     AND (coalesce(i.outcome, 'accepted') = 'accepted' OR i.outcome = 'paid' AND NOT ${isTold('i', `'out'`)})
   GROUP BY batch_id
), candidate AS (
  SELECT n.*, count(*) OVER (PARTITION BY entry_id) AS candidates,
         row_number() OVER (PARTITION BY batch_id ORDER BY booked_on, entry_id) AS place
    FROM named AS n JOIN open USING (batch_id, amount_minor)
), chosen AS MATERIALIZED (
  SELECT * FROM candidate WHERE candidates = 1 AND place = 1
), outcomes AS (
  INSERT INTO pg_temp.payout_outcome (batch_id, position, kind, on_day, code, is_of_payee, charges_minor, entry_id)
  SELECT i.batch_id, i.position, 'paid', c.booked_on, NULL, true, 0, c.entry_id
    FROM chosen AS c JOIN payout_item AS i USING (batch_id) WHERE coalesce(i.outcome, 'accepted') = 'accepted'
), marked AS (
  UPDATE bank_entry AS e SET state = 'posted', batch_id = c.batch_id FROM chosen AS c WHERE e.id = c.entry_id
)
SELECT count(*)::integer AS matched FROM chosen`;

const feeSource = `'bank-entry/' || e.id || '/fee'`;

/** What the bank took for its work on our accounts; of another one it waits for people. $1 answer, $2 our accounts. */
export const stageFeesSql = `
INSERT INTO pg_temp.ledger_staged (source, effective_on, text, debit, credit, currency, amount_minor)
SELECT ${feeSource}, e.booked_on, 'Fee of the bank', ${ACCOUNTS['bank-fees']}, ${ACCOUNTS.bank}, e.currency, e.amount_minor
  FROM bank_entry AS e WHERE e.state = 'unmatched' AND e.is_fee AND e.direction = 'out' AND e.answer_id = $1
   AND e.own_account IN (${ownAccounts('$2')})`;
export const feesPostedSql = `
UPDATE bank_entry AS e SET state = 'posted', ledger_entry_id = l.id
  FROM ledger_entry AS l WHERE e.state = 'unmatched' AND e.is_fee AND e.answer_id = $1 AND l.source = ${feeSource}`;
