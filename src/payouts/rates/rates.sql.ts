/** `12.3400000000` as `12.34`. */
const plain = (column: string): string => `trim_scale(${column})::text`;

/** $1 from, $2 to, $3 day. */
export const rateOnSql = `
SELECT ${plain('rate')} AS rate, valid_on::text AS "validOn" FROM exchange_rate
 WHERE from_currency = $1 AND to_currency = $2 AND valid_on <= $3::date ORDER BY valid_on DESC LIMIT 1`;

/** One new row, or none where there is one. $1 day, $2 from, $3 to, $4 rate, $5 who, $6 now. */
export const addRateSql = `
INSERT INTO exchange_rate (valid_on, from_currency, to_currency, rate, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT DO NOTHING RETURNING rate`;

/** $1 day, $2 from, $3 to, $4 rate. */
export const sameRateSql = `
SELECT rate = $4::numeric AS "isSame", ${plain('rate')} AS rate
  FROM exchange_rate WHERE valid_on = $1 AND from_currency = $2 AND to_currency = $3`;

/** The latest days first. $1 from, $2 to: null is any; $3 day behind which the page begins, with $4, $5 its currencies; $6 limit. */
export const listRatesSql = `
SELECT valid_on::text AS "validOn", from_currency AS "from", to_currency AS "to", ${plain('rate')} AS rate,
       recorded_by AS "recordedBy", recorded_at AS "recordedAt"
  FROM exchange_rate
 WHERE ($1::text IS NULL OR from_currency = $1) AND ($2::text IS NULL OR to_currency = $2)
   AND ($3::date IS NULL OR valid_on < $3::date OR valid_on = $3::date AND (from_currency, to_currency) > ($4::text COLLATE "C", $5::text COLLATE "C"))
 ORDER BY valid_on DESC, from_currency, to_currency LIMIT $6`;

/* A file of rates, taken in as a set. */

const addProblems = 'INSERT INTO import_problem (line, column_name, value, code, message)';

export const repeatedRatesSql = `
WITH repeated AS (
  SELECT line, valid_on, from_currency, to_currency,
         min(line) OVER same AS first_line, min(rate) OVER same = max(rate) OVER same AS agree
    FROM import_staging WINDOW same AS (PARTITION BY valid_on, from_currency, to_currency)
)
${addProblems}
SELECT line, 'valid_on', valid_on::text, CASE WHEN agree THEN 'repeated' ELSE 'contradicted' END,
       CASE WHEN agree THEN format('The rate of %s for %s on %s stands in line %s already.', from_currency, to_currency, valid_on, first_line)
            ELSE format('The rate of %s for %s on %s stands in this file more than once with different figures.', from_currency, to_currency, valid_on) END
  FROM repeated WHERE NOT agree OR line > first_line`;

export const sameCurrencySql = `
${addProblems}
SELECT line, 'to', to_currency, 'same-currency', format('%s needs no rate for itself.', to_currency)
  FROM import_staging WHERE from_currency = to_currency`;

export const otherRatesSql = `
${addProblems}
SELECT s.line, 'rate', s.rate::text, 'rate-conflict',
       format('The rate of %s for %s on %s was taken in before as %s, and stands.', s.from_currency, s.to_currency, s.valid_on, trim_scale(r.rate))
  FROM import_staging AS s JOIN exchange_rate AS r USING (valid_on, from_currency, to_currency) WHERE r.rate <> s.rate`;

/** $1 who, $2 now. */
export const addRatesSql = `
WITH added AS (
  INSERT INTO exchange_rate (valid_on, from_currency, to_currency, rate, recorded_by, recorded_at)
  SELECT valid_on, from_currency, to_currency, rate, $1, $2 FROM import_staging ON CONFLICT DO NOTHING RETURNING 1)
SELECT (SELECT count(*)::integer FROM added) AS added, (SELECT count(*)::integer FROM import_staging) AS staged`;
