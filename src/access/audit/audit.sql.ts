/** $1 at, $2 action, $3 name, $4 person, $5 via, $6 credential, $7 address, $8 request, $9, $10 subject, $11 details. */
export const recordEntrySql = `
INSERT INTO audit_entry (at, action, by_name, person_id, via, credential, address, request_id, subject_kind, subject,
                         details)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** The salt of one, made at the first need. $1 kind, $2 id, $3 a new salt. */
export const saltOfSql = `
WITH made AS (
  INSERT INTO personal_salt (kind, id, salt) VALUES ($1, $2, $3) ON CONFLICT (kind, id) DO NOTHING RETURNING salt
)
SELECT salt FROM made UNION ALL SELECT salt FROM personal_salt WHERE kind = $1 AND id = $2 LIMIT 1`;
