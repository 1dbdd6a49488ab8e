/** $1 SHA-256, $2 role, $3 distributor id, $4 issued to, $5 now, $6 person, $7 scopes, $8 expires at. */
export const issueTokenSql = `
INSERT INTO access_token (token_sha256, role, distributor_id, issued_to, issued_at, person_id, scopes, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
RETURNING id`;

/**
 * A person's token may what the person may, or the one role of it that it was made for, as long as that is one of the
 * person's. $1 SHA-256, $2 now.
 */
export const callerOfTokenSql = `
SELECT t.id, t.issued_to AS "issuedTo", t.scopes, t.person_id AS "personId", p.user_name AS "userName",
       CASE WHEN p.id IS NULL THEN ARRAY[t.role]
            ELSE ARRAY(SELECT r.role FROM person_role AS r
                        WHERE r.person_id = p.id AND r.role = coalesce(t.role, r.role) ORDER BY r.role) END AS roles,
       CASE WHEN p.id IS NULL THEN t.distributor_id ELSE p.distributor_id END AS "distributorId"
  FROM access_token AS t LEFT JOIN person AS p ON p.id = t.person_id
 WHERE t.token_sha256 = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)
   AND p.disabled_at IS NULL AND p.erased_at IS NULL`;

/** $1 token id, $2 now, $3 whose it has to be, null for anybody's. */
export const revokeTokenSql = `
UPDATE access_token SET revoked_at = $2
 WHERE id = $1 AND revoked_at IS NULL AND ($3::integer IS NULL OR person_id = $3)`;

/** Of a person: all, or those that are not made for one role. $1 person, $2 now, $3 whether all. */
export const revokeTokensOfPersonSql = `
UPDATE access_token SET revoked_at = $2
 WHERE person_id = $1 AND revoked_at IS NULL AND ($3 OR role IS NULL)`;

/** Those that still open something. $1 person, null for everybody's and nobody's; $2 now. */
export const tokensSql = `
SELECT t.id, t.issued_to AS "name", t.role, p.user_name AS "userName", t.scopes, t.issued_at AS "issuedAt",
       t.expires_at AS "expiresAt"
  FROM access_token AS t LEFT JOIN person AS p ON p.id = t.person_id
 WHERE ($1::integer IS NULL OR t.person_id = $1)
   AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)
 ORDER BY t.id DESC LIMIT 1000`;
