import { ACCOUNTS } from '../../ledger';

/** Closed periods, and their run. */
export const closedPeriodsSql = `SELECT id, run_id AS "runId" FROM period WHERE state = 'closed' ORDER BY id`;

/** The entries of a period. $1 sources. */
export const entriesSql = `SELECT id, source FROM ledger_entry WHERE source = ANY ($1::text[])`;

const { payable } = ACCOUNTS;

/**
 * Where a closed period and its entries differ, person by person. $1 run; $2 entries of earnings, clawbacks and
 * corrections, null where there is none; $3 parts to look in; $4 currency.
 */
export const differencesSql = `
WITH calculated AS (
  SELECT 'earnings' AS kind, distributor_id, sum(amount_minor) AS minor
    FROM commission_line WHERE run_id = $1 GROUP BY distributor_id
  UNION ALL
  SELECT CASE WHEN origin LIKE 'manual/%' THEN 'corrections' ELSE 'clawbacks' END, distributor_id, sum(amount_minor)
    FROM adjustment WHERE run_id = $1 GROUP BY 1, 2
), posted AS (
  SELECT (ARRAY['earnings', 'clawbacks', 'corrections'])[array_position($2::integer[], entry_id)] AS kind, distributor_id,
         sum(CASE WHEN credit = ${payable} THEN amount_minor ELSE -amount_minor END) AS minor,
         bool_and(currency = $4 AND CASE WHEN credit = ${payable} THEN debit ELSE credit END
           = CASE WHEN entry_id = $2[3] THEN ${ACCOUNTS['correction-expense']} ELSE ${ACCOUNTS['commission-expense']} END) AS is_right
    FROM ledger_transfer WHERE entry_id = ANY ($2) AND part = ANY ($3::integer[]) GROUP BY 1, distributor_id
)
SELECT kind, d.distributor_no AS "distributorNo", coalesce(c.minor, 0)::text AS calculated, coalesce(p.minor, 0)::text AS posted,
       count(*) OVER ()::integer AS count
  FROM calculated AS c FULL JOIN posted AS p USING (kind, distributor_id) LEFT JOIN distributor AS d ON d.id = distributor_id
 WHERE coalesce(c.minor, 0) <> coalesce(p.minor, 0) OR p.is_right = false
 ORDER BY kind, d.distributor_no COLLATE "C"
 LIMIT 5`;
