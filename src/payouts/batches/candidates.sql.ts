import { payableBalancesSql } from '../../ledger';

/**
 * Everybody with a balance, and why it is not paid now; `reason` null: it may be. What only the format can tell comes
 * after. The first reason that holds is told, the one most out of the person's hands first.
 *
 * $1 balances' currency, $2 now, $3 whether those who have left are paid, $4 minimum, $5 kinds of methods that the
 * format takes, $6 currency paid.
 */
export const candidatesSql = `
CREATE TEMP TABLE payout_candidate ON COMMIT DROP AS
SELECT c.*, CASE
         WHEN balance_minor < 0 THEN 'negative-balance'
         WHEN flight_outcome = 'cancelled' THEN 'reserved'
         WHEN flight_batch IS NOT NULL THEN 'in-flight'
         WHEN status = 'terminated' AND NOT $3 THEN 'terminated'
         WHEN hold_id IS NOT NULL THEN 'held'
         WHEN balance_minor < $4 THEN 'below-minimum'
         WHEN gross_minor < $4 OR gross_minor <= 0 THEN 'refund-pending'
         WHEN method_id IS NULL THEN 'no-method'
         WHEN refused_at IS NOT NULL THEN 'method-refused'
         WHEN usable_from > $2 THEN 'method-changed'
         WHEN kind <> ALL ($5::text[]) THEN 'not-in-format'
         WHEN method_currency <> $6 THEN 'other-currency'
       END AS reason
  FROM (
    SELECT d.id AS distributor_id, d.distributor_no, d.status, profile.country, tax.status AS tax_status,
           b.balance_minor, coalesce(debit.amount_minor, 0) AS pending_minor,
           b.balance_minor + coalesce(debit.amount_minor, 0) AS gross_minor, b.since_on,
           flight.batch_id AS flight_batch, flight.outcome AS flight_outcome, hold.id AS hold_id,
           m.id AS method_id, m.kind, m.currency AS method_currency, m.sealed_account, m.account_hmac, m.masked_account,
           m.refused_at, m.refused_code, m.usable_from
      FROM (${payableBalancesSql}) AS b
      JOIN distributor AS d ON d.id = b.distributor_id
      LEFT JOIN distributor_profile AS profile ON profile.distributor_id = d.id
      LEFT JOIN pending_debit AS debit ON debit.distributor_id = d.id
      LEFT JOIN payout_item AS flight
        ON flight.in_flight AND flight.distributor_id = d.id AND flight.balance_currency = b.currency
      LEFT JOIN payout_hold AS hold ON hold.distributor_id = d.id AND hold.released_at IS NULL
      LEFT JOIN tax_status AS tax ON tax.distributor_id = d.id AND tax.ended_at IS NULL
      LEFT JOIN payout_method AS m ON m.distributor_id = d.id AND m.ended_at IS NULL
     WHERE b.currency = $1 AND b.balance_minor <> 0
  ) AS c`;

/** Those with a reason. $1 minimum. */
const unpaidSql = `
SELECT distributor_id, reason, balance_minor, pending_minor, since_on,
       CASE reason
         WHEN 'below-minimum' THEN jsonb_build_object('minimumMinor', $1::bigint::text)
         WHEN 'refund-pending' THEN jsonb_build_object('minimumMinor', $1::bigint::text)
         WHEN 'in-flight' THEN jsonb_build_object('batch', flight_batch)
         WHEN 'reserved' THEN jsonb_build_object('batch', flight_batch)
         WHEN 'held' THEN jsonb_build_object('hold', hold_id)
         WHEN 'method-refused' THEN jsonb_build_object('code', refused_code)
         WHEN 'method-changed' THEN jsonb_build_object('usableFrom', to_char(usable_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
         WHEN 'not-in-format' THEN jsonb_build_object('kind', kind)
         WHEN 'other-currency' THEN jsonb_build_object('currency', method_currency)
         ELSE '{}'
       END AS facts
  FROM payout_candidate WHERE reason IS NOT NULL`;

/** $1 minimum, $2 batch. */
export const leaveOutSql = `
INSERT INTO payout_left_out (batch_id, distributor_id, reason, balance_minor, pending_minor, since_on, facts)
SELECT $2::integer, unpaid.* FROM (${unpaidSql}) AS unpaid`;

/** The same where there is no batch. $1 minimum. */
export const makeUnpaidSql = `CREATE TEMP TABLE payout_unpaid ON COMMIT DROP AS ${unpaidSql}`;

/** Those who may be paid, in the order of the bytes of their number, piece by piece. */
export const declareCandidatesSql = `
DECLARE payout_candidates NO SCROLL CURSOR FOR
SELECT distributor_id AS "distributorId", distributor_no AS "distributorNo", country, tax_status AS "taxStatus",
       balance_minor::text AS "balanceMinor", pending_minor::text AS "pendingMinor", gross_minor::text AS "grossMinor",
       since_on::text AS "sinceOn", method_id AS "methodId", sealed_account AS "sealedAccount",
       account_hmac AS "accountHmac", masked_account AS "maskedAccount"
  FROM payout_candidate WHERE reason IS NULL ORDER BY distributor_no COLLATE "C"`;

export const fetchCandidatesSql = 'FETCH 4000 FROM payout_candidates';

export interface Candidate {
  readonly distributorId: number;
  readonly distributorNo: string;
  readonly country: string | null;
  readonly taxStatus: string | null;
  readonly balanceMinor: string;
  readonly pendingMinor: string;
  readonly grossMinor: string;
  readonly sinceOn: string | null;
  readonly methodId: number;
  readonly sealedAccount: Buffer;
  readonly accountHmac: Buffer;
  readonly maskedAccount: string;
}
