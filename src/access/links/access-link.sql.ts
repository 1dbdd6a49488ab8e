/** $1 person, $2 purpose, $3 SHA-256, $4 now, $5 by, $6 ends. */
export const makeLinkSql = `
INSERT INTO access_link (person_id, purpose, secret_sha256, made_at, made_by, ends_at) VALUES ($1, $2, $3, $4, $5, $6)`;

/** Ends them before their time. $1 person, $2 now, $3 only those made by this name, null for all. */
export const endLinksSql = `
UPDATE access_link SET ends_at = $2
 WHERE person_id = $1 AND used_at IS NULL AND ends_at > $2 AND ($3::text IS NULL OR made_by = $3)`;

/** $1 SHA-256, $2 now. */
export const findLinkSql = `
SELECT l.id, l.purpose, l.person_id AS "personId"
  FROM access_link AS l JOIN person AS p ON p.id = l.person_id
 WHERE l.secret_sha256 = $1 AND l.used_at IS NULL AND l.ends_at > $2
   AND p.disabled_at IS NULL AND p.erased_at IS NULL`;

/** Of two who come with one link at once, one changes it. $1 id, $2 now. */
export const useLinkSql = `
UPDATE access_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND ends_at > $2`;
