import { ACCOUNTS } from '../../../ledger';
import { itemLegsSql, reversedItemLegsSql } from '../../batches/legs.sql';

/**
 * What became of payments, to be posted: `kind` is accepted, paid, again (money went although it had been taken back),
 * rejected or returned. `is_of_payee`: the account is at fault, and not the file. `charges_minor`: kept by the bank
 * within what it moved.
 */
export const makeOutcomesSql = `
CREATE TEMPORARY TABLE IF NOT EXISTS payout_outcome (
  batch_id integer NOT NULL, position integer NOT NULL, kind text NOT NULL, on_day date NOT NULL, code text,
  is_of_payee boolean NOT NULL, charges_minor bigint NOT NULL, entry_id bigint
) ON COMMIT DROP`;
export const emptyOutcomesSql = 'TRUNCATE pg_temp.payout_outcome';
export const analyzeOutcomesSql = 'ANALYZE pg_temp.payout_outcome';

/** One entry of the ledger each. */
export const groupsSql = `
SELECT o.batch_id AS "batchId", b.entry_id AS "exportEntry", b.currency, o.kind, o.on_day::text AS "onDay",
       count(*)::integer AS count, sum(o.charges_minor)::text AS "chargesMinor"
  FROM pg_temp.payout_outcome AS o JOIN payout_batch AS b ON b.id = o.batch_id
 WHERE o.kind <> 'accepted'
 GROUP BY o.batch_id, b.entry_id, b.currency, o.kind, o.on_day
 ORDER BY o.batch_id, array_position(ARRAY['again', 'paid', 'rejected', 'returned'], o.kind), o.on_day`;

const ofGroup = `
  FROM pg_temp.payout_outcome AS o JOIN payout_item AS i USING (batch_id, position) JOIN payout_batch AS b ON b.id = o.batch_id`;
const isGroup = `WHERE o.batch_id = $1 AND o.kind = $2 AND o.on_day = $3`;

const moved = (debit: number, credit: number): string => `
SELECT ${debit}::smallint AS debit, ${credit}::smallint AS credit, i.distributor_id, b.currency, i.amount_minor ${ofGroup} ${isGroup}`;

/** $1 batch, $2 kind, $3 day. */
export const paidTransfersSql = moved(ACCOUNTS['in-transit'], ACCOUNTS.bank);
export const cameBackTransfersSql = moved(ACCOUNTS.bank, ACCOUNTS['in-transit']);

const ofItems = `(i.batch_id, i.position) IN (SELECT o.batch_id, o.position FROM pg_temp.payout_outcome AS o ${isGroup})`;

/** What the export took from these people, whole, at the batch's own rate. */
export const takenAgainTransfersSql = itemLegsSql(ofItems);
/** The same given back. */
export const givenBackTransfersSql = reversedItemLegsSql(ofItems);

/** $1 batch, $2 kind, $3 day, $4 entry of the ledger. */
export const nameLedgerEntrySql = `
UPDATE bank_entry AS e SET ledger_entry_id = $4
  FROM pg_temp.payout_outcome AS o WHERE ${isGroup.slice('WHERE '.length)} AND e.id = o.entry_id`;

/** $1 now. */
export const settleItemsSql = `
UPDATE payout_item AS i
   SET outcome = CASE o.kind WHEN 'again' THEN 'paid' ELSE o.kind END, outcome_code = o.code, outcome_at = $1,
       paid_on = CASE WHEN o.kind IN ('paid', 'again') THEN o.on_day ELSE i.paid_on END,
       in_flight = i.in_flight AND o.kind = 'accepted'
  FROM pg_temp.payout_outcome AS o WHERE (i.batch_id, i.position) = (o.batch_id, o.position)`;

/** Codes that say nothing of the payee's account: our own balance, or the same message twice. */
export const refusedMethodsSql = `
SELECT o.code, array_agg(DISTINCT i.method_id) AS "methodIds"
  FROM pg_temp.payout_outcome AS o JOIN payout_item AS i USING (batch_id, position)
 WHERE o.kind IN ('rejected', 'returned') AND o.is_of_payee AND o.code NOT IN ('AM04', 'AM05', 'DUPL')
 GROUP BY o.code ORDER BY o.code`;

/** $1 now, $2 batches that an answer spoke of. Gives what they are now. */
export const goOnSql = `
WITH spoken AS (
  SELECT b.id, NOT EXISTS (SELECT FROM payout_item AS i WHERE i.batch_id = b.id AND coalesce(i.outcome, 'accepted') = 'accepted') AS is_over
    FROM payout_batch AS b WHERE b.id = ANY ($2::integer[]) AND b.state IN ('exported', 'submitted', 'settling')
)
UPDATE payout_batch AS b
   SET state = CASE WHEN is_over THEN 'closed' ELSE 'settling' END, closed_at = CASE WHEN is_over THEN $1::timestamptz END
  FROM spoken WHERE b.id = spoken.id AND (is_over OR b.state <> 'settling')`;

/** $1 batches: how many of each kind, and what is left. */
export const changedBatchesSql = `
SELECT b.id AS "batchId", b.state,
       coalesce(o.accepted, 0) AS accepted, coalesce(o.paid, 0) AS paid, coalesce(o.rejected, 0) AS rejected,
       coalesce(o.returned, 0) AS returned,
       (SELECT count(*)::integer FROM payout_item AS i WHERE i.batch_id = b.id AND coalesce(i.outcome, 'accepted') = 'accepted'
          AND b.state <> 'cancelled') AS open
  FROM payout_batch AS b
  LEFT JOIN (SELECT batch_id, (count(*) FILTER (WHERE kind = 'accepted'))::integer AS accepted,
       (count(*) FILTER (WHERE kind IN ('paid', 'again')))::integer AS paid,
       (count(*) FILTER (WHERE kind = 'rejected'))::integer AS rejected,
       (count(*) FILTER (WHERE kind = 'returned'))::integer AS returned
      FROM pg_temp.payout_outcome GROUP BY batch_id) AS o ON o.batch_id = b.id
 WHERE b.id = ANY ($1::integer[]) ORDER BY b.id`;
