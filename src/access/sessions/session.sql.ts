/** $1 SHA-256, $2 person, $3 now, $4 ends, $5 idle minutes, $6 second factor at, $7 address, $8 device. */
export const beginSessionSql = `
INSERT INTO session (secret_sha256, person_id, created_at, last_seen_at, ends_at, idle_minutes, second_factor_at,
                     stepped_up_at, address, device)
VALUES ($1, $2, $3, $3, $4, $5, $6, $6, $7, $8)
RETURNING id`;

/** What makes a session one. $2 now. */
const isLive = `s.ended_at IS NULL AND s.ends_at > $2
   AND s.last_seen_at + make_interval(mins => s.idle_minutes) > $2`;

/** $1 SHA-256, $2 now. */
export const callerOfSessionSql = `
SELECT s.id, s.last_seen_at AS "lastSeenAt", s.second_factor_at AS "secondFactorAt", s.stepped_up_at AS "steppedUpAt",
       p.id AS "personId", p.user_name AS "userName", p.distributor_id AS "distributorId",
       ARRAY(SELECT r.role FROM person_role AS r WHERE r.person_id = p.id ORDER BY r.role) AS roles
  FROM session AS s JOIN person AS p ON p.id = s.person_id
 WHERE s.secret_sha256 = $1 AND ${isLive} AND p.disabled_at IS NULL AND p.erased_at IS NULL`;

/** $1 id, $2 now. */
export const sawSessionSql = `UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2`;

/** $1 person, $2 now. */
export const sessionsOfPersonSql = `
SELECT s.id, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.ends_at AS "endsAt", s.address, s.device
  FROM session AS s WHERE s.person_id = $1 AND ${isLive} ORDER BY s.last_seen_at DESC, s.id DESC LIMIT 500`;

/** $1 id, $2 person, $3 now, $4 by. */
export const endSessionSql = `
UPDATE session SET ended_at = $3, ended_by = $4 WHERE id = $1 AND person_id = $2 AND ended_at IS NULL`;

/** $1 SHA-256, $2 now, $3 by. */
export const endReplacedSessionSql = `
UPDATE session SET ended_at = $2, ended_by = $3 WHERE secret_sha256 = $1 AND ended_at IS NULL`;

/** $1 person, $2 but this one, $3 now, $4 by. */
export const endSessionsSql = `
WITH ended AS (
  UPDATE session SET ended_at = $3, ended_by = $4
   WHERE person_id = $1 AND id IS DISTINCT FROM $2 AND ended_at IS NULL RETURNING id
)
SELECT count(*)::integer AS ended FROM ended`;

/** $1 id, $2 SHA-256 of the new secret, $3 now, $4 whether the second factor is new as well. */
export const rotateSessionSql = `
UPDATE session
   SET secret_sha256 = $2, stepped_up_at = $3, second_factor_at = CASE WHEN $4 THEN $3 ELSE second_factor_at END
 WHERE id = $1 AND ended_at IS NULL RETURNING ends_at AS "endsAt"`;
