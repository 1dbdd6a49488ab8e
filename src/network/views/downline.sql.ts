/** Whom a level speaks of. $1 id of the one above; with `level` $2 is the level. */
const members = (level: boolean): string =>
  `c.ancestor_id = $1 AND ${level ? 'c.depth = $2' : 'c.depth > $2'}`;

/** What a page shows of those on it; what is looked up for each is looked up for these alone. */
const shown = (page: string, order: string): string => `
SELECT page.level, d.distributor_no AS "distributorNo", p.name, s.distributor_no AS "sponsorNo", d.status,
       d.enrolled_on::text AS "enrolledOn",
       EXISTS (SELECT FROM distributor AS f WHERE f.sponsor_id = d.id) AS "hasFrontline"
  FROM (${page}) AS page
  JOIN distributor AS d ON d.id = page.id
  JOIN distributor_profile AS p ON p.distributor_id = d.id
  JOIN distributor AS s ON s.id = d.sponsor_id
 ORDER BY ${order}`;

/**
 * $1 id of the one above, $2 the level (for all levels 0), $3 number after which to go on, '' for the beginning,
 * $4 how many.
 */
export const downlineByNumberSql = (level: boolean): string =>
  shown(
    `
    SELECT c.depth AS level, d.id
      FROM sponsor_closure AS c JOIN distributor AS d ON d.id = c.descendant_id
     WHERE ${members(level)} AND d.distributor_no > $3 ORDER BY d.distributor_no LIMIT $4`,
    'd.distributor_no',
  );

/** As above; the key of $3 is looked up, so that no name stands in a cursor. */
export const downlineByNameSql = (level: boolean): string =>
  shown(
    `
    SELECT c.depth AS level, p.distributor_id AS id
      FROM sponsor_closure AS c JOIN distributor_profile AS p ON p.distributor_id = c.descendant_id
     WHERE ${members(level)}
       AND p.search_key > coalesce((
             SELECT k.search_key FROM distributor_profile AS k JOIN distributor AS a ON a.id = k.distributor_id
              WHERE a.distributor_no = $3), '')
     ORDER BY p.search_key LIMIT $4`,
    'p.search_key',
  );
