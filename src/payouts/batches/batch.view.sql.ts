/** An item's state: what became of it, else what became of its batch. On `i` and `b`. */
export const itemStateSql = `
coalesce(i.outcome, CASE b.state WHEN 'frozen' THEN 'ready' WHEN 'approved' THEN 'ready' WHEN 'settling' THEN 'submitted' ELSE b.state END)`;

/** $1 batch: items and minor units by state. */
export const outcomesSql = `
SELECT ${itemStateSql} AS state, count(*)::integer AS items, sum(i.amount_minor)::text AS minor
  FROM payout_item AS i JOIN payout_batch AS b ON b.id = i.batch_id WHERE i.batch_id = $1 GROUP BY 1 ORDER BY 1`;

/** $1 batch. */
export const leftOutCountsSql = `
SELECT reason, count(*)::integer AS number FROM payout_left_out WHERE batch_id = $1 GROUP BY reason ORDER BY reason`;

/** $1 batch. */
export const sharedAccountsSql = `
SELECT min(i.masked_account) AS account,
       array_agg(d.distributor_no ORDER BY d.distributor_no COLLATE "C") AS "distributorNos"
  FROM payout_item AS i JOIN distributor AS d ON d.id = i.distributor_id
 WHERE i.batch_id = $1 GROUP BY i.account_hmac HAVING count(*) > 1
 ORDER BY min(i.position) LIMIT 50`;

const itemColumns = `
SELECT i.position, d.distributor_no AS "distributorNo", coalesce(p.name, '') AS name, i.masked_account AS account,
       i.gross_minor::text AS gross, i.fee_minor::text AS fee, i.tax_minor::text AS tax, i.tax_rate_ppm AS "taxRatePpm",
       i.net_minor::text AS net, i.amount_minor::text AS amount, coalesce(i.rewritten, '[]') AS rewritten,
       i.reference, ${itemStateSql} AS state, i.outcome_code AS code, i.paid_on::text AS "paidOn"
  FROM payout_item AS i
  JOIN payout_batch AS b ON b.id = i.batch_id
  JOIN distributor AS d ON d.id = i.distributor_id
  LEFT JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE i.batch_id = $1`;

/** $1 batch, $2 position after which, $3 a state and $4 a position, or null for all, $5 how many. Amounts in minor units. */
export const itemsSql = `
${itemColumns} AND i.position > $2 AND ($3::text IS NULL OR ${itemStateSql} = $3)
   AND ($4::integer IS NULL OR i.position = $4) ORDER BY i.position LIMIT $5`;

/** The last ones, in the order of the file. $1 batch, $2 how many. */
export const lastItemsSql = `
SELECT * FROM (${itemColumns} ORDER BY i.position DESC LIMIT $2) AS last ORDER BY position`;

const leftOutColumns = `
d.distributor_no AS "distributorNo", coalesce(p.name, '') AS name, l.reason, l.balance_minor::text AS balance, l.pending_minor::text AS "refundPending",
l.since_on::text AS since, l.facts`;

/** $1 batch, $2 number after which, $3 a reason or null for all, $4 how many. */
export const leftOutSql = `
SELECT ${leftOutColumns}
  FROM payout_left_out AS l JOIN distributor AS d ON d.id = l.distributor_id
  LEFT JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE l.batch_id = $1 AND d.distributor_no COLLATE "C" > $2 COLLATE "C" AND ($3::text IS NULL OR l.reason = $3)
 ORDER BY d.distributor_no COLLATE "C" LIMIT $4`;
