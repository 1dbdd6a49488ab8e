/**
 * $1 caller, $2 route, $3 key, $4 SHA-256 of the request, $5 now. Waits for a request with the same key that is
 * still at work; no row when that one (or an earlier one) took the key.
 */
export const claimKeySql = `
INSERT INTO idempotency_key (caller, route, key, request_sha256, recorded_at)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (caller, route, key) DO NOTHING
RETURNING true AS claimed`;

/** $1 caller, $2 route, $3 key. */
export const firstAnswerSql = `
SELECT request_sha256 AS "requestSha256", status, response
  FROM idempotency_key
 WHERE caller = $1 AND route = $2 AND key = $3`;

/** $1 caller, $2 route, $3 key, $4 status, $5 body as it was sent. */
export const keepAnswerSql = `
UPDATE idempotency_key SET status = $4, response = $5 WHERE caller = $1 AND route = $2 AND key = $3`;

/** $1 instant: what was recorded before it. */
export const forgetKeysSql = `DELETE FROM idempotency_key WHERE recorded_at < $1`;
