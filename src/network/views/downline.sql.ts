/** How a downline can be sorted: where the sort key stands. */
interface DownlineOrder {
  readonly table: string;
  readonly id: string;
  readonly key: string;
}

const byNumber: DownlineOrder = { table: 'distributor', id: 'id', key: 'distributor_no' };
const byName: DownlineOrder = { table: 'distributor_profile', id: 'distributor_id', key: 'search_key' };

/** What a page shows of those on it; what is looked up for each is looked up for these alone. */
const shown = (page: string): string => `
SELECT page.id, page.level, d.distributor_no AS "distributorNo", p.name, s.distributor_no AS "sponsorNo", d.status,
       d.enrolled_on::text AS "enrolledOn",
       EXISTS (SELECT FROM distributor AS f WHERE f.sponsor_id = d.id) AS "hasFrontline"
  FROM (${page}) AS page
 CROSS JOIN LATERAL (SELECT * FROM distributor WHERE id = page.id OFFSET 0) AS d
 CROSS JOIN LATERAL (SELECT * FROM distributor_profile WHERE distributor_id = page.id OFFSET 0) AS p
 CROSS JOIN LATERAL (SELECT * FROM distributor WHERE id = d.sponsor_id OFFSET 0) AS s
 ORDER BY page.key`;

/** Whom a listing is about. Its parameters begin with $3. */
export interface MemberSource {
  /** A query: `id, level` of everybody. */
  readonly members: string;
  /** A query: `level` of the one with `o.id`, nothing for whoever is not in question. */
  readonly levelOf: string;
  /** A condition on `distributor` that everybody meets, and by which the numbers are indexed. */
  readonly among?: string | undefined;
  readonly parameters: readonly unknown[];
}

/**
 * Gathers everybody in question and takes the first of them: for the few, and where {@link walkSql} finds too few.
 * `OFFSET 0` has each looked up by key: the planner takes a level for larger than it is and would read everybody.
 */
const gather = ({ table, id, key }: DownlineOrder, { members }: MemberSource): string => `
    WITH member AS MATERIALIZED (${members})
    SELECT member.level, member.id, o.key
      FROM member CROSS JOIN LATERAL (
        SELECT ${key} AS key FROM ${table} WHERE ${id} = member.id OFFSET 0
      ) AS o
     WHERE o.key > $1::text ORDER BY o.key LIMIT $2`;

/** Looks at the next so many in order, and keeps whoever is in question. */
const walk = (order: DownlineOrder, { levelOf, among, parameters }: MemberSource): string => {
  const { table, id, key } = order;
  const condition = order === byNumber && among !== undefined ? `${among} AND ` : '';
  return `
    SELECT c.level, o.id, o.key
      FROM (
        SELECT ${id} AS id, ${key} AS key FROM ${table}
         WHERE ${condition}${key} > $1::text ORDER BY ${key} LIMIT $${parameters.length + 3}
      ) AS o
     CROSS JOIN LATERAL (${levelOf} OFFSET 0) AS c
     ORDER BY o.key LIMIT $2`;
};

const orders = { number: byNumber, name: byName };

/**
 * The name's key of one in question, by number: of anybody else a page would tell where the name stands, and whether
 * there is such a number. $1 number, $2 how many at most, then those of the source.
 */
export const nameKeySql = ({ levelOf }: MemberSource): string => `
SELECT o.key
  FROM (
    SELECT d.id, p.search_key AS key
      FROM distributor AS d JOIN distributor_profile AS p ON p.distributor_id = d.id WHERE d.distributor_no = $1
  ) AS o
 CROSS JOIN LATERAL (${levelOf} OFFSET 0) AS c
 LIMIT $2::integer`;

/** $1 key after which to go on, '' for the beginning, $2 how many, then those of the source. */
export const gatherSql = (sort: keyof typeof orders, source: MemberSource): string =>
  shown(gather(orders[sort], source));

/** The same, and behind them how many to look at. */
export const walkSql = (sort: keyof typeof orders, source: MemberSource): string =>
  shown(walk(orders[sort], source));

/** The downline as it stands now: of one level, or of all of them without. */
export function closureSource(ancestorId: number, level: number | undefined): MemberSource {
  const isMember = `c.ancestor_id = $3 AND ${level === undefined ? 'c.depth > $4' : 'c.depth = $4'}`;
  return {
    members: `SELECT c.descendant_id AS id, c.depth AS level FROM sponsor_closure AS c WHERE ${isMember}`,
    levelOf: `SELECT c.depth AS level FROM sponsor_closure AS c WHERE c.descendant_id = o.id AND ${isMember}`,
    // A level of anybody lies within one level of the whole tree.
    among: level === undefined ? undefined : 'depth = (SELECT depth FROM distributor WHERE id = $3) + $4',
    parameters: [ancestorId, level ?? 0],
  };
}

/** How many are in question, counted up to $2; $1 is the empty text. */
export const sizeSql = ({ members }: MemberSource): string => `
SELECT count(*)::integer AS size FROM (${members} LIMIT $2::integer) AS member WHERE $1::text = ''`;
