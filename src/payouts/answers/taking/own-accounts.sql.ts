/**
 * Accounts that payouts were made from, as statements write them, and those that they are made from now: what happens on
 * others is not in our books. `$accounts` of the paying company as it is configured.
 */
export const ownAccounts = (accounts: string): string => `
SELECT upper(replace(p.account, ' ', '')) AS account
  FROM (SELECT DISTINCT payer FROM payout_batch) AS b
 CROSS JOIN LATERAL (VALUES (b.payer->>'account'), (b.payer->>'iban'), (b.payer->>'registerAccount')) AS p (account)
 WHERE p.account IS NOT NULL
UNION SELECT upper(replace(account, ' ', '')) FROM unnest(${accounts}::text[]) AS account WHERE account IS NOT NULL`;

/** Statements of a file that are of none of these. $1 the paying company's accounts. */
export const foreignAccountsSql = `
SELECT DISTINCT own_account AS account FROM pg_temp.answer_statement
 WHERE own_account NOT IN (${ownAccounts('$1')}) ORDER BY own_account LIMIT 5`;

/** The last day of a file's entries, where that is after $1. */
export const dayAheadSql = `
SELECT max(booked_on)::text AS day FROM pg_temp.answer_entry WHERE booked_on > $1::date`;
