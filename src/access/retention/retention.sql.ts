/** What each is called in the trail, and what deletes it: $1 the instant before which it is forgotten. */
export const signInLeftovers = {
  sessions: `
DELETE FROM session WHERE coalesce(ended_at, least(ends_at, last_seen_at + make_interval(mins => idle_minutes))) < $1`,
  links: 'DELETE FROM access_link WHERE coalesce(used_at, ends_at) < $1',
  tokens: 'DELETE FROM access_token WHERE coalesce(revoked_at, expires_at) < $1',
} as const;

/** $1 now: what is counted anew anyhow. */
export const forgetFailuresSql = 'DELETE FROM sign_in_failure WHERE ends_at < $1';

/**
 * People who left before $1, were not erased yet and have no other role; of several times the last one counts. Whom
 * another process is erasing at this moment is left to it.
 */
export const longGoneSql = `
SELECT d.id AS "distributorId", d.distributor_no AS "distributorNo"
  FROM distributor AS d
  JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE d.status = 'terminated' AND p.erased_at IS NULL
   AND NOT EXISTS (
     SELECT FROM person AS a JOIN person_role AS r ON r.person_id = a.id
      WHERE a.distributor_id = d.id AND r.role <> 'distributor')
   AND (SELECT max(s.changed_at) FROM status_change AS s WHERE s.distributor_id = d.id) < $1
 ORDER BY d.id LIMIT 1000 FOR UPDATE OF p SKIP LOCKED`;
