/** $1 role: whether it can act as the owner of the tables, which then hold nothing against it. Null without tables. */
export const actsAsOwnerSql = `
SELECT pg_has_role($1::name, relowner, 'MEMBER') AS acts FROM pg_class WHERE oid = to_regclass('period')`;

/** Partitions, and the table that each is a part of. */
export const partitionsSql = `
SELECT part.relname AS part, whole.relname AS whole
  FROM pg_inherits AS i JOIN pg_class AS part ON part.oid = i.inhrelid JOIN pg_class AS whole ON whole.oid = i.inhparent
 WHERE whole.relnamespace = current_schema()::regnamespace AND whole.relkind = 'p'`;

/**
 * The rights that a role has been granted here. $1 role, $2 whether those count that come to it by another role or
 * with everybody.
 */
export const grantedSql = `
WITH granted AS (
  SELECT 'TABLE' AS kind, relname::text AS object, acl.grantee, acl.privilege_type AS privilege, NULL AS "column"
    FROM pg_class, aclexplode(relacl) AS acl
   WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
  UNION ALL
  SELECT 'SEQUENCE', relname, acl.grantee, acl.privilege_type, NULL
    FROM pg_class, aclexplode(relacl) AS acl
   WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S'
  UNION ALL
  SELECT 'TABLE', relname, acl.grantee, acl.privilege_type, attname
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid, aclexplode(attacl) AS acl
   WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
  UNION ALL
  SELECT 'FUNCTION', format('%s(%s)', proname, replace(oidvectortypes(proargtypes), ', ', ',')), acl.grantee,
         acl.privilege_type, NULL
    FROM pg_proc, aclexplode(proacl) AS acl
   WHERE pronamespace = current_schema()::regnamespace
  UNION ALL
  SELECT 'SCHEMA', nspname, acl.grantee, acl.privilege_type, NULL
    FROM pg_namespace, aclexplode(nspacl) AS acl
)
SELECT DISTINCT kind, object, privilege, "column" FROM granted, pg_roles AS role
 WHERE role.rolname = $1
   AND (grantee = role.oid OR $2 AND CASE grantee WHEN 0 THEN true ELSE pg_has_role(role.oid, grantee, 'USAGE') END)`;

/** $1 role. */
export const temporarySql = `
SELECT current_database() AS database, has_database_privilege($1::name, current_database(), 'TEMPORARY') AS allowed`;
