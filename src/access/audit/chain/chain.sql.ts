/** An entry's sealed columns, all as text: of `e`. Instants in UTC with six decimals. */
export const sealedColumns = `
  e.id::text AS id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.action,
  e.by_name AS "byName", e.person_id::text AS "personId", e.via, e.credential, e.address, e.request_id AS "requestId",
  e.subject_kind AS "subjectKind", e.subject, e.details::text AS details`;

/** Looked up one by one by their numbers, in however large a trail: batches are small, and all of it is never read at once. */
const entryOf = (table: string): string =>
  `(SELECT * FROM audit_entry WHERE id = ${table}.entry_id OFFSET 0)`;

export const headSql = `SELECT s.sequence::text AS sequence, s.hash FROM audit_seal AS s ORDER BY s.sequence DESC LIMIT 1`;

export const anyTailSql = `SELECT EXISTS (SELECT FROM audit_tail) AS "any"`;

/**
 * $1 how many at most. Those that are committed, in the order of their numbers. One that has a seal already got it from
 * somebody else; it stays for the verification to tell, and keeps no other from being sealed.
 */
export const tailSql = `
SELECT ${sealedColumns}
  FROM (SELECT entry_id FROM audit_tail AS w
         WHERE NOT EXISTS (SELECT FROM audit_seal AS s WHERE s.entry_id = w.entry_id)
         ORDER BY entry_id LIMIT $1) AS t
 CROSS JOIN LATERAL ${entryOf('t')} AS e
 ORDER BY e.id`;

/** $1 sequence of the first, $2 entries in the order of the chain, $3 their hashes: seals them and ends their waiting. */
export const sealSql = `
WITH sealed AS (
  INSERT INTO audit_seal (sequence, entry_id, hash)
  SELECT $1::bigint + s.place - 1, s.entry_id, s.hash
    FROM unnest($2::bigint[], $3::bytea[]) WITH ORDINALITY AS s (entry_id, hash, place)
)
DELETE FROM audit_tail WHERE entry_id = ANY ($2::bigint[])`;

/**
 * Seals after $1 in their order, with their entries as far as they are there. $2 how many at most.
 */
export const sealsSql = `
SELECT s.sequence::text AS sequence, s.entry_id::text AS "entryId", s.hash, ${sealedColumns}
  FROM (SELECT * FROM audit_seal WHERE sequence > $1 ORDER BY sequence LIMIT $2) AS s
  LEFT JOIN LATERAL ${entryOf('s')} AS e ON true
 ORDER BY s.sequence`;

/** $1 sequence: the hashes around it, behind any of which an entry may have stood before it was moved. */
export const hashesAroundSql = `
SELECT hash FROM audit_seal WHERE sequence BETWEEN $1::bigint - 3 AND $1::bigint + 3`;

/** $1 sequence. */
export const sealAtSql = `SELECT hash FROM audit_seal WHERE sequence = $1`;

/** What waits, and what should and does not; in one snapshot each unsealed entry is in the tail, however young. */
export const unsealedSql = `
SELECT count(*) FILTER (WHERE t.entry_id IS NOT NULL)::integer AS waiting,
       to_char(min(e.at) FILTER (WHERE t.entry_id IS NOT NULL) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS oldest,
       count(*) FILTER (WHERE t.entry_id IS NULL)::integer AS forgotten,
       (array_agg(e.id::text ORDER BY e.id) FILTER (WHERE t.entry_id IS NULL))[1:20] AS "forgottenIds"
  FROM audit_entry AS e
  LEFT JOIN audit_tail AS t ON t.entry_id = e.id
 WHERE NOT EXISTS (SELECT FROM audit_seal AS s WHERE s.entry_id = e.id)`;

/** Waiting for a seal, but gone, or sealed already. */
export const strayTailSql = `
SELECT t.entry_id::text AS "entryId"
  FROM audit_tail AS t
 WHERE NOT EXISTS (SELECT FROM audit_entry AS e WHERE e.id = t.entry_id)
    OR EXISTS (SELECT FROM audit_seal AS s WHERE s.entry_id = t.entry_id)
 ORDER BY t.entry_id LIMIT 20`;

/** Periods whose closing report names a head that the chain does not have. */
export const lostHeadsSql = `
SELECT p.id, p.audit_sequence::text AS sequence
  FROM period AS p
  LEFT JOIN audit_seal AS s ON s.sequence = p.audit_sequence
 WHERE p.audit_sequence IS NOT NULL AND s.hash IS DISTINCT FROM p.audit_hash
 ORDER BY p.id`;

/** Whether the numbers agree at all: a quick look. */
export const countsSql = `
SELECT (SELECT count(*) FROM audit_entry)::float8 AS entries, (SELECT count(*) FROM audit_seal)::float8 AS seals,
       (SELECT count(*) FROM audit_tail)::float8 AS waiting`;
