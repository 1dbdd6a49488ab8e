/** How a downline can be sorted: where the sort key stands, and the key of the number to go on after. */
interface DownlineOrder {
  readonly table: string;
  readonly id: string;
  readonly key: string;
  /** SQL of the key of $3, which is the empty text for the beginning. */
  readonly after: string;
}

const byNumber: DownlineOrder = { table: 'distributor', id: 'id', key: 'distributor_no', after: '$3::text' };

const byName: DownlineOrder = {
  table: 'distributor_profile',
  id: 'distributor_id',
  key: 'search_key',
  // Looked up, so that no name stands in a cursor.
  after: `coalesce((SELECT k.search_key FROM distributor_profile AS k JOIN distributor AS a ON a.id = k.distributor_id
                     WHERE a.distributor_no = $3), '')`,
};

/** What a page shows of those on it; what is looked up for each is looked up for these alone. */
const shown = (page: string): string => `
SELECT page.level, d.distributor_no AS "distributorNo", p.name, s.distributor_no AS "sponsorNo", d.status,
       d.enrolled_on::text AS "enrolledOn",
       EXISTS (SELECT FROM distributor AS f WHERE f.sponsor_id = d.id) AS "hasFrontline"
  FROM (${page}) AS page
  JOIN distributor AS d ON d.id = page.id
  JOIN distributor_profile AS p ON p.distributor_id = d.id
  JOIN distributor AS s ON s.id = d.sponsor_id
 ORDER BY page.key`;

/** $1 id of the one above, $2 the level, or 0 for all of them. */
const isMember = (level: boolean): string =>
  `c.ancestor_id = $1 AND ${level ? 'c.depth = $2' : 'c.depth > $2'}`;

/** Gathers everybody in question and takes the first of them: for the few, and where {@link walk} finds too few. */
const gather = ({ table, id, key, after }: DownlineOrder, level: boolean): string => `
    WITH member AS MATERIALIZED (
      SELECT c.descendant_id AS id, c.depth AS level FROM sponsor_closure AS c WHERE ${isMember(level)}
    )
    SELECT member.level, member.id, o.${key} AS key
      FROM member JOIN ${table} AS o ON o.${id} = member.id
     WHERE o.${key} > ${after} ORDER BY o.${key} LIMIT $4`;

/** Looks at the next $5 of the whole network in order, and keeps whoever is in question. */
const walk = ({ table, id, key, after }: DownlineOrder, level: boolean): string => `
    SELECT c.depth AS level, o.id, o.key
      FROM (
        SELECT ${id} AS id, ${key} AS key FROM ${table} WHERE ${key} > ${after} ORDER BY ${key} LIMIT $5
      ) AS o
     CROSS JOIN LATERAL (
       SELECT c.depth FROM sponsor_closure AS c WHERE c.descendant_id = o.id AND ${isMember(level)} OFFSET 0
     ) AS c
     ORDER BY o.key LIMIT $4`;

const statements = (order: DownlineOrder, level: boolean) => ({
  gather: shown(gather(order, level)),
  walk: shown(walk(order, level)),
});

/**
 * $1 id of the one above, $2 the level, or 0 for all of them, $3 number after which to go on, '' for the beginning,
 * $4 how many; to walk, also $5.
 */
export const downlineSql = {
  number: { oneLevel: statements(byNumber, true), allLevels: statements(byNumber, false) },
  name: { oneLevel: statements(byName, true), allLevels: statements(byName, false) },
};

/** Whether more than $3 are in question. */
export const isLargeSql = (level: boolean): string => `
SELECT count(*) > $3::integer AS "isLarge"
  FROM (SELECT FROM sponsor_closure AS c WHERE ${isMember(level)} LIMIT $3::integer + 1) AS member`;
