import { noSecondFactor } from './second-factor.sql';

export const removeEverySecondFactorSql = `
UPDATE person SET ${noSecondFactor}
 WHERE totp_secret IS NOT NULL OR totp_pending IS NOT NULL`;

export const forgetEveryRecoveryCodeSql = 'DELETE FROM recovery_code';

/** $1 now, $2 who. */
export const endEverySessionSql = 'UPDATE session SET ended_at = $1, ended_by = $2 WHERE ended_at IS NULL';
