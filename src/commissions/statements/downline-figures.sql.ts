import type { WantedSql } from './downline-wanted.sql';

/** What a run says of the people on a page. $1 run (0 for none), $2 distributors. */
export const figuresOfSql = `
SELECT distributor_id AS id, plan, pv_cents::text AS "pvCents", group_volume_cents::text AS "groupVolumeCents",
       position, subtree_size AS "subtreeSize", depth
  FROM standing WHERE run_id = $1 AND distributor_id = ANY ($2::integer[])`;

/** Those below in the tree as it is now. `head` and `level` are the parameters of the two. */
const members = (isOneLevel: boolean, head: string, level: string): string => `
  SELECT descendant_id AS id, depth AS level
    FROM sponsor_closure WHERE ancestor_id = ${head} AND depth ${isOneLevel ? '=' : '>'} ${level}`;

/**
 * Each member's volume, by key: a planner that joined would read the whole run for a small level. Of very many at once
 * that is the faster way. $6 run.
 */
const standings = (areMany: boolean): string =>
  areMany
    ? `LEFT JOIN standing AS s ON s.run_id = $6 AND s.distributor_id = member.id`
    : `LEFT JOIN LATERAL (
         SELECT * FROM standing WHERE run_id = $6 AND distributor_id = member.id OFFSET 0
       ) AS s ON true`;

/** From so many on the standings are read as a whole. */
const MANY = 150_000;

/** Whether more than {@link MANY} are in question. $1 head, $2 the level or 0 for all. */
export const areManySql = (isOneLevel: boolean): string => `
SELECT count(*) > ${MANY} AS "areMany" FROM (${members(isOneLevel, '$1', '$2')} LIMIT ${MANY + 1}) AS member`;

/**
 * The page of those `valued`, most first, then by number. Numbers are looked up for those alone whose volume reaches
 * onto it. $1 how many, $2 the last number and $3 the last `volumeKey` of the page before; null for the first one.
 */
const byVolume = (valued: string): string => `
WITH valued AS MATERIALIZED (${valued}), reaching AS (
  SELECT * FROM valued WHERE volume_key = $3::bigint
  UNION ALL
  (SELECT * FROM valued WHERE $3::bigint IS NULL OR volume_key > $3::bigint
    ORDER BY volume_key FETCH FIRST $1 ROWS WITH TIES)
)
SELECT page.id, d.distributor_no AS "distributorNo", p.name, d.enrolled_on::text AS "enrolledOn", d.status, page.level,
       page.volume_key::text AS "volumeKey"
  FROM (
    SELECT reaching.*, number.distributor_no
      FROM reaching CROSS JOIN LATERAL (
        SELECT distributor_no FROM distributor WHERE id = reaching.id OFFSET 0
      ) AS number
     WHERE volume_key IS DISTINCT FROM $3::bigint OR number.distributor_no > $2::text
     ORDER BY volume_key, number.distributor_no LIMIT $1
  ) AS page
 CROSS JOIN LATERAL (SELECT * FROM distributor WHERE id = page.id OFFSET 0) AS d
 CROSS JOIN LATERAL (SELECT * FROM distributor_profile WHERE distributor_id = page.id OFFSET 0) AS p
 ORDER BY page.volume_key, page.distributor_no`;

/**
 * A downline in the tree as it is now by the group volume of a run; who is not in the run comes last. $1 to $3 the page,
 * $4 head, $5 the level or 0 for all, $6 run (0 for none).
 */
export const downlineByVolumeSql = (isOneLevel: boolean, areMany: boolean): string =>
  byVolume(`
  SELECT member.id, member.level, -coalesce(s.group_volume_cents, -1) AS volume_key
    FROM (${members(isOneLevel, '$4', '$5')}) AS member ${standings(areMany)}`);

/** The same of those who are wanted of a period's tree. $1 to $3 the page, then the parameters of `wanted`. */
export const periodByVolumeSql = ({ join, condition, levelOf }: WantedSql): string =>
  byVolume(`
  SELECT s.distributor_id AS id, ${levelOf} AS level, -s.group_volume_cents AS volume_key
    FROM standing AS s ${join} WHERE ${condition}`);

/** People of some ranges of the preorder, each at one depth. $1 run, $2 … $5: which, positions (excluded), depth. */
export const peopleInRangesSql = `
SELECT wanted.place, count(*)::integer AS people
  FROM unnest($2::integer[], $3::integer[], $4::integer[], $5::integer[]) AS wanted (place, after, before, depth)
 CROSS JOIN LATERAL (
   SELECT FROM standing AS s
    WHERE s.run_id = $1 AND s.position > wanted.after AND s.position < wanted.before AND s.depth = wanted.depth OFFSET 0
 ) AS found
 GROUP BY wanted.place`;
