/** $1 distributor id. */
export const lockProfileSql = `
SELECT name, email, country, erased_at IS NOT NULL AS "isErased"
  FROM distributor_profile WHERE distributor_id = $1 FOR UPDATE`;

/** $1 distributor id, $2 name, $3 email, $4 country, $5 search key. */
export const correctProfileSql = `
UPDATE distributor_profile SET name = $2, email = $3, country = $4, search_key = $5 WHERE distributor_id = $1`;
