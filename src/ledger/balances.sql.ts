import { ACCOUNTS } from './accounts';

const { payable } = ACCOUNTS;

/**
 * What is owed to each person, and since when: earlier credits are paid out first, so a balance is what is left of the
 * last ones, and dates from the oldest of these; a debt, what is left of the last debits. A correcting entry counts with
 * the one that it corrects: what the bank sent back is owed since it was earned.
 * @param whose a condition on `distributor_id`
 */
const balancesSql = (whose: string): string => `
WITH moved AS MATERIALIZED (
  SELECT t.distributor_id, t.currency, coalesce(e.corrects, e.id) AS entry_id,
         sum(CASE WHEN t.credit = ${payable} THEN t.amount_minor ELSE -t.amount_minor END) AS net
    FROM ledger_transfer AS t JOIN ledger_entry AS e ON e.id = t.entry_id
   WHERE (t.debit = ${payable} OR t.credit = ${payable}) AND ${whose}
   GROUP BY t.distributor_id, t.currency, coalesce(e.corrects, e.id)
), balanced AS (
  -- Not joined with its own sums: with fresh tables PostgreSQL takes both for small and compares each with each.
  SELECT distributor_id, currency, entry_id, net,
         (sum(net) OVER (PARTITION BY distributor_id, currency))::bigint AS balance_minor
    FROM moved
), behind AS (
  SELECT distributor_id, currency, balance_minor, e.effective_on, own,
         sum(own) OVER (PARTITION BY distributor_id, currency ORDER BY e.effective_on DESC, e.id DESC) AS sum_from_here
    FROM balanced JOIN ledger_entry AS e ON e.id = entry_id,
         LATERAL (SELECT net * sign(balance_minor) AS own) AS o
   WHERE balance_minor <> 0 AND own > 0
)
SELECT distributor_id, currency, balance_minor, min(effective_on) AS since_on
  FROM behind
 WHERE sum_from_here - own < abs(balance_minor)
 GROUP BY distributor_id, currency, balance_minor
UNION ALL
SELECT DISTINCT distributor_id, currency, balance_minor, NULL::date FROM balanced WHERE balance_minor = 0`;

/**
 * Everybody who ever had something in the books: distributor_id, currency, balance_minor (minor units, negative for a
 * debt), since_on (day of the oldest credit that is not covered by debits, or of such a debit where it is a debt; null
 * for 0).
 */
export const payableBalancesSql = balancesSql('true');

/** The same of one person. $1 distributor. */
export const payableBalanceOfSql = balancesSql('t.distributor_id = $1');

/** What is on its way to one person's bank account, in each currency that it is paid in. $1 distributor. */
export const inTransitOfSql = `
SELECT currency, sum(CASE WHEN credit = ${ACCOUNTS['in-transit']} THEN amount_minor ELSE -amount_minor END)::bigint AS amount_minor
  FROM ledger_transfer
 WHERE distributor_id = $1 AND ${ACCOUNTS['in-transit']} IN (debit, credit)
 GROUP BY currency`;
