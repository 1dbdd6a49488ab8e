const columns = `
  c.depth AS level, d.distributor_no AS "distributorNo", p.name, s.distributor_no AS "sponsorNo", d.status,
  d.enrolled_on::text AS "enrolledOn",
  EXISTS (SELECT FROM distributor AS f WHERE f.sponsor_id = d.id) AS "hasFrontline"`;

const tables = `
  FROM sponsor_closure AS c
  JOIN distributor AS d ON d.id = c.descendant_id
  JOIN distributor_profile AS p ON p.distributor_id = d.id
  JOIN distributor AS s ON s.id = d.sponsor_id`;

/** Whom a level speaks of. $1 id of the one above; with `level` $2 is the level. */
const members = (level: boolean): string =>
  `c.ancestor_id = $1 AND ${level ? 'c.depth = $2' : 'c.depth > $2'}`;

/**
 * $1 id of the one above, $2 the level (for all levels 0), $3 number after which to go on, '' for the beginning,
 * $4 how many.
 */
export const downlineByNumberSql = (level: boolean): string => `
SELECT ${columns} ${tables}
 WHERE ${members(level)} AND d.distributor_no > $3 ORDER BY d.distributor_no LIMIT $4`;

/** As above; the key of $3 is looked up, so that no name stands in a cursor. */
export const downlineByNameSql = (level: boolean): string => `
SELECT ${columns} ${tables}
 WHERE ${members(level)}
   AND p.search_key > coalesce((
         SELECT k.search_key FROM distributor_profile AS k JOIN distributor AS a ON a.id = k.distributor_id
          WHERE a.distributor_no = $3), '')
 ORDER BY p.search_key LIMIT $4`;
