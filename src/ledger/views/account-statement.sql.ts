import { ACCOUNTS } from '../accounts';

/**
 * What an account was moved by, the earliest first: a row for each entry, other account, side and currency. The balance
 * runs on in each currency, in the account's own direction: what is owed, is earned or was paid out is above zero.
 * $1 account, $2 whether it grows with credits, $3 distributor or null, $4 to $8 keys of the last one seen or null,
 * $9 limit.
 */
export const accountStatementSql = `
WITH moved AS (
  SELECT t.entry_id, t.currency, CASE WHEN t.debit = $1 THEN t.credit ELSE t.debit END AS other, t.debit = $1 AS is_debit,
         sum(t.amount_minor) AS minor
    FROM ledger_transfer AS t
   WHERE (t.debit = $1 OR t.credit = $1) AND ($3::integer IS NULL OR t.distributor_id = $3)
   GROUP BY 1, 2, 3, 4
), running AS (
  SELECT moved.*, e.source, e.effective_on, e.recorded_at, e.text, e.corrects,
         sum(CASE WHEN is_debit = $2 THEN -minor ELSE minor END) OVER (
           PARTITION BY currency ORDER BY e.effective_on, e.id, other, is_debit) AS balance
    FROM moved JOIN ledger_entry AS e ON e.id = moved.entry_id
)
SELECT r.entry_id AS entry, r.source, r.effective_on::text AS "effectiveOn", r.recorded_at AS "recordedAt", r.text, r.corrects,
       a.code AS account, r.other, r.currency, r.is_debit AS "isDebit", r.minor::text AS minor, r.balance::text AS balance
  FROM running AS r JOIN ledger_account AS a ON a.id = r.other
 WHERE $4::date IS NULL
    OR (r.effective_on, r.entry_id, r.other, r.is_debit, r.currency) > ($4::date, $5::integer, $6::smallint, $7::boolean, $8::text)
 ORDER BY r.effective_on, r.entry_id, r.other, r.is_debit, r.currency
 LIMIT $9`;

/** Accounts that grow with credits: what is owed, and income. */
export const GROWS_WITH_CREDITS: ReadonlySet<number> = new Set([
  ACCOUNTS.payable,
  ACCOUNTS['in-transit'],
  ACCOUNTS['tax-payable'],
  ACCOUNTS['payout-fees'],
]);
