import { noSecondFactor } from '../second-factor/second-factor.sql';
import { ERASED_NAME } from './personal-data-holder';

/* $1 is the distributor's id where nothing else is said, $2 now where something is dated. */

const person = 'SELECT id FROM person WHERE distributor_id = $1';

export const accountSql = `
SELECT user_name AS "userName", name, email, password_set_at AS "passwordSetAt",
       totp_confirmed_at AS "secondFactorSince", disabled_at AS "disabledAt", created_at AS "createdAt"
  FROM person WHERE distributor_id = $1`;

export const sessionsOfSql = `
SELECT created_at AS "createdAt", last_seen_at AS "lastSeenAt", ended_at AS "endedAt", address, device
  FROM session WHERE person_id = (${person}) ORDER BY id`;

export const tokensOfSql = `
SELECT issued_to AS "issuedTo", issued_at AS "issuedAt", expires_at AS "expiresAt", revoked_at AS "revokedAt", scopes
  FROM access_token WHERE distributor_id = $1 OR person_id = (${person}) ORDER BY id`;

/** When somebody changed or looked at the person's data. Who that was is the company's to tell. $1 the number. */
export const trailOfSql = `
SELECT at, action FROM audit_entry WHERE subject_kind = 'distributor' AND subject = $1 ORDER BY id`;

export const forgetSaltsSql = `
DELETE FROM personal_salt
 WHERE kind = 'distributor' AND id = $1 OR kind = 'person' AND id = (${person})`;

/** What means something only to a person who can sign in. */
export const forgetSignInSql = ['session', 'access_link', 'recovery_code'].map(
  (table) => `DELETE FROM ${table} WHERE person_id = (${person})`,
);

export const forgetTokensSql = `
UPDATE access_token SET issued_to = '${ERASED_NAME}', revoked_at = coalesce(revoked_at, $2)
 WHERE distributor_id = $1 OR person_id = (${person})`;

/** Whether the person is also one of the company's own people. */
export const isStaffSql = `
SELECT id, EXISTS (SELECT FROM person_role WHERE person_id = id AND role <> 'distributor') AS "isStaff"
  FROM person WHERE distributor_id = $1 FOR UPDATE`;

/** The sign-in name is never used again, so something stays in its place. */
export const eraseAccountSql = `
UPDATE person
   SET user_name = 'erased-' || id, name = '${ERASED_NAME}', email = NULL, password_hash = NULL, password_set_at = NULL,
       ${noSecondFactor},
       disabled_at = coalesce(disabled_at, $2), erased_at = $2
 WHERE distributor_id = $1`;
