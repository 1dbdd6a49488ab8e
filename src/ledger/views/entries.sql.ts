const columns = `
e.id, e.source, e.effective_on::text AS "effectiveOn", e.recorded_at AS "recordedAt", e.by_name AS by, e.text, e.corrects`;

/** The newest first. $1 first day, $2 day behind the last one, $3 number before which; null for all. $4 how many. */
export const entriesSql = `
SELECT ${columns} FROM ledger_entry AS e
 WHERE ($1::date IS NULL OR e.effective_on >= $1) AND ($2::date IS NULL OR e.effective_on < $2)
   AND ($3::integer IS NULL OR e.id < $3)
 ORDER BY e.id DESC LIMIT $4`;

/** $1 entry. */
export const entrySql = `
SELECT ${columns}, (SELECT coalesce(json_agg(c.id ORDER BY c.id), '[]') FROM ledger_entry AS c WHERE c.corrects = e.id) AS "correctedBy"
  FROM ledger_entry AS e WHERE e.id = $1`;

/** What entries moved between accounts. $1 entries; a large one has a part of its own, the small ones share part 0. */
export const legsSql = `
SELECT t.entry_id AS entry, d.code AS debit, c.code AS credit, t.currency, count(*)::integer AS transfers, sum(t.amount_minor)::text AS minor
  FROM ledger_transfer AS t JOIN ledger_account AS d ON d.id = t.debit JOIN ledger_account AS c ON c.id = t.credit
 WHERE t.entry_id = ANY ($1::integer[]) AND t.part = ANY (array_append($1::integer[], 0))
 GROUP BY t.entry_id, d.id, c.id, t.currency ORDER BY t.entry_id, d.id, c.id, t.currency`;

/**
 * Of one entry, by the bytes of the people's numbers; several between the same accounts of a person are one here.
 * $1 entry, $2 to $5 number, accounts and currency after which, or null, $6 how many.
 */
export const transfersSql = `
SELECT coalesce(p.distributor_no, '') AS "distributorNo", coalesce(o.name, '') AS name, t.debit AS "debitId", t.credit AS "creditId",
       d.code AS debit, c.code AS credit, t.currency, t.minor::text AS minor
  FROM (SELECT distributor_id, debit, credit, currency, sum(amount_minor) AS minor
          FROM ledger_transfer WHERE entry_id = $1 AND part IN (0, $1) GROUP BY distributor_id, debit, credit, currency) AS t
  JOIN ledger_account AS d ON d.id = t.debit JOIN ledger_account AS c ON c.id = t.credit
  LEFT JOIN distributor AS p ON p.id = t.distributor_id
  LEFT JOIN distributor_profile AS o ON o.distributor_id = t.distributor_id
 WHERE $2::text IS NULL
    OR (coalesce(p.distributor_no, '') COLLATE "C", t.debit, t.credit, t.currency COLLATE "C")
       > ($2::text, $3::smallint, $4::smallint, $5::text)
 ORDER BY coalesce(p.distributor_no, '') COLLATE "C", t.debit, t.credit, t.currency COLLATE "C" LIMIT $6`;
