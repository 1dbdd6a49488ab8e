/** Columns of `person` as they are without a second factor. */
export const noSecondFactor =
  'totp_pending = NULL, totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL';

/** $1 person, $2 sealed secret. */
export const keepPendingSql = `UPDATE person SET totp_pending = $2 WHERE id = $1`;

/** One changed row, or none. $1 person, $2 the pending secret that the code was of, $3 now, $4 the code's step. */
export const confirmPendingSql = `
UPDATE person SET totp_secret = totp_pending, totp_pending = NULL, totp_confirmed_at = $3, totp_last_step = $4
 WHERE id = $1 AND totp_pending = $2`;

/** A secret that was set up for somebody by whoever made the person. $1 person, $2 sealed secret, $3 now. */
export const keepConfirmedSql = `
UPDATE person SET totp_secret = $2, totp_pending = NULL, totp_confirmed_at = $3, totp_last_step = NULL WHERE id = $1`;

/** Of two who show one code at once, one changes it. $1 person, $2 sealed secret, $3 step. */
export const useStepSql = `
UPDATE person SET totp_last_step = $3
 WHERE id = $1 AND totp_secret = $2 AND (totp_last_step IS NULL OR totp_last_step < $3)`;

/** $1 person. */
export const removeSecondFactorSql = `UPDATE person SET ${noSecondFactor} WHERE id = $1`;

/** $1 person. */
export const forgetRecoveryCodesSql = `DELETE FROM recovery_code WHERE person_id = $1`;

/** $1 person, $2 hashes. */
export const keepRecoveryCodesSql = `
INSERT INTO recovery_code (person_id, code_sha256) SELECT $1, unnest($2::bytea[])`;

/** One changed row, or none. $1 person, $2 hash, $3 now. */
export const useRecoveryCodeSql = `
UPDATE recovery_code SET used_at = $3 WHERE person_id = $1 AND code_sha256 = $2 AND used_at IS NULL`;

/** $1 person. */
export const recoveryCodesLeftSql = `
SELECT count(*)::integer AS "left" FROM recovery_code WHERE person_id = $1 AND used_at IS NULL`;
