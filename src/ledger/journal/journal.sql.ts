/** Conditions on an entry `e`. $1 first day, $2 day behind the last one; null for all. */
const within = `($1::date IS NULL OR e.effective_on >= $1) AND ($2::date IS NULL OR e.effective_on < $2)`;

/** $1 first day, $2 day behind the last one. */
export const countJournalSql = `
SELECT count(*)::float8 AS count FROM ledger_transfer AS t JOIN ledger_entry AS e ON e.id = t.entry_id WHERE ${within}`;

/**
 * Every transfer with its entry, in the order of the entries, then of the people by the bytes of their numbers.
 * $1 first day, $2 day behind the last one.
 */
export const journalSql = `
SELECT e.id AS entry, e.source, e.effective_on::text AS "effectiveOn", e.recorded_at AS "recordedAt", e.by_name AS by, e.text,
       e.corrects, d.code AS debit, c.code AS credit, p.distributor_no AS "distributorNo", t.currency, t.amount_minor::text AS minor
  FROM ledger_entry AS e JOIN ledger_transfer AS t ON t.entry_id = e.id
  JOIN ledger_account AS d ON d.id = t.debit JOIN ledger_account AS c ON c.id = t.credit
  LEFT JOIN distributor AS p ON p.id = t.distributor_id
 WHERE ${within}
 ORDER BY e.id, p.distributor_no COLLATE "C" NULLS FIRST, d.code, c.code, t.currency, t.amount_minor`;
