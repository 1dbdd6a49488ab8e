/** $1 SHA-256, $2 role, $3 distributor id, $4 issued to, $5 now. */
export const issueTokenSql = `
INSERT INTO access_token (token_sha256, role, distributor_id, issued_to, issued_at)
VALUES ($1, $2, $3, $4, $5)
RETURNING id`;

/** $1 SHA-256. */
export const callerOfTokenSql = `
SELECT id, role, distributor_id AS "distributorId", issued_to AS name, scopes
  FROM access_token
 WHERE token_sha256 = $1 AND revoked_at IS NULL`;

/** $1 token id, $2 now. */
export const revokeTokenSql = `UPDATE access_token SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL`;
