const personColumns = `
SELECT p.id, p.user_name AS "userName", p.name, p.email, p.distributor_id AS "distributorId",
       ARRAY(SELECT r.role FROM person_role AS r WHERE r.person_id = p.id ORDER BY r.role) AS roles,
       p.password_hash AS "passwordHash", p.password_set_at AS "passwordSetAt",
       p.totp_pending AS "totpPending", p.totp_secret AS "totpSecret",
       p.disabled_at AS "disabledAt", p.created_at AS "createdAt", p.created_by AS "createdBy"
  FROM person AS p`;

/** One name in whatever form of its letters. $1 user name. */
export const personByUserNameSql = `${personColumns}
 WHERE lower(normalize(p.user_name, NFKC)) = lower(normalize($1, NFKC)) AND p.erased_at IS NULL`;

/** $1 id. */
export const personByIdSql = `${personColumns} WHERE p.id = $1 AND p.erased_at IS NULL`;

/** Holds the row until the transaction ends. $1 id. */
export const lockPersonSql = `SELECT id FROM person WHERE id = $1 AND erased_at IS NULL FOR UPDATE`;

/** $1 after this id, $2 at most. */
export const personsSql = `${personColumns} WHERE p.id > $1 AND p.erased_at IS NULL ORDER BY p.id LIMIT $2`;

/** $1 user name, $2 name, $3 email, $4 distributor, $5 now, $6 by. No row when the name is taken. */
export const insertPersonSql = `
INSERT INTO person (user_name, name, email, distributor_id, created_at, created_by)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (lower(normalize(user_name, NFKC))) DO NOTHING
RETURNING id`;

/** $1 distributor, $2 but for this person. */
export const distributorTakenSql = `
SELECT user_name AS "userName" FROM person WHERE distributor_id = $1 AND id IS DISTINCT FROM $2`;

/** $1 person, $2 roles, $3 by, $4 now. */
export const grantRolesSql = `
INSERT INTO person_role (person_id, role, granted_by, granted_at)
SELECT $1, role, $3, $4 FROM unnest($2::text[]) AS role
ON CONFLICT (person_id, role) DO NOTHING`;

/** $1 person, $2 roles that stay. */
export const withdrawRolesSql = `DELETE FROM person_role WHERE person_id = $1 AND role <> ALL ($2::text[])`;

/** $1 person, $2 distributor. */
export const setDistributorSql = `UPDATE person SET distributor_id = $2 WHERE id = $1`;

/** $1 person, $2 hash, $3 now. */
export const setPasswordSql = `UPDATE person SET password_hash = $2, password_set_at = $3 WHERE id = $1`;

/** $1 person, $2 since when, null for not. */
export const setDisabledSql = `UPDATE person SET disabled_at = $2 WHERE id = $1`;

/** Two who take each other's role away at once must not both succeed, nor two who make the first administrator. */
export const lockRolesSql = `LOCK TABLE person_role IN SHARE ROW EXCLUSIVE MODE`;

/** $1 person: whether anybody else can administer. */
export const hasOtherAdministratorSql = `
SELECT EXISTS (SELECT FROM person_role AS r JOIN person AS p ON p.id = r.person_id
                WHERE r.role = 'admin' AND p.id <> $1 AND p.disabled_at IS NULL AND p.erased_at IS NULL) AS others`;

export const hasPeopleSql = `SELECT EXISTS (SELECT FROM person) AS "any"`;
