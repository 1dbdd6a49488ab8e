/** $1 the distributor: nobody else sets this person's method meanwhile. */
export const lockPayeeSql = `
SELECT p.erased_at IS NOT NULL AS "isErased"
  FROM distributor AS d JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE d.id = $1 FOR NO KEY UPDATE OF d`;

/** $1 distributor, $2 fingerprint, $3 currency. */
export const currentSql = `
SELECT id, fingerprint = $2 AND currency IS NOT DISTINCT FROM $3 AS "isSame"
  FROM payout_method WHERE distributor_id = $1 AND ended_at IS NULL`;

/** $1 distributor, $2 now, $3 who. */
export const endCurrentSql = `
UPDATE payout_method SET ended_at = $2, ended_by = $3 WHERE distributor_id = $1 AND ended_at IS NULL`;

/**
 * Of somebody who had one before it waits: also after that one was ended, or ending would be the way around waiting.
 * $1 distributor, $2 kind, $3 currency, $4 sealed, $5 hmac, $6 fingerprint, $7 masked, $8 country, $9 now, $10 who,
 * $11 hours that a changed one waits.
 */
export const addMethodSql = `
INSERT INTO payout_method (distributor_id, kind, currency, sealed_account, account_hmac, fingerprint, masked_account,
                           country, recorded_at, recorded_by, usable_from)
SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
       $9::timestamptz + CASE WHEN EXISTS (SELECT FROM payout_method WHERE distributor_id = $1)
                              THEN make_interval(hours => $11::integer) ELSE '0'::interval END
RETURNING id, usable_from AS "usableFrom"`;

/** The newest first. $1 distributor. `others` are people who are paid to the same account now. */
export const methodsOfSql = `
SELECT m.id, m.kind, m.currency, m.masked_account AS account, m.country, m.recorded_at AS "recordedAt",
       m.recorded_by AS "recordedBy", m.usable_from AS "usableFrom", m.ended_at AS "endedAt", m.ended_by AS "endedBy",
       m.refused_at AS "refusedAt", m.refused_code AS "refusedCode",
       (SELECT count(*)::integer FROM payout_method AS o
         WHERE o.account_hmac = m.account_hmac AND o.distributor_id <> m.distributor_id AND o.ended_at IS NULL) AS others
  FROM payout_method AS m WHERE m.distributor_id = $1 ORDER BY m.id DESC`;

/** $1 methods, $2 the bank's code, $3 now. */
export const refuseMethodsSql = `
UPDATE payout_method SET refused_at = $3, refused_code = $2 WHERE id = ANY ($1::integer[]) AND refused_at IS NULL`;
