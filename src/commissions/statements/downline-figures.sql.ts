import type { MemberSource } from '../../network';
import type { Standing } from '../explain';

/** What a run says of the people on a page. $1 run (0 for none), $2 distributors. */
export const figuresOfSql = `
SELECT distributor_id AS id, plan, pv_cents::text AS "pvCents", group_volume_cents::text AS "groupVolumeCents"
  FROM standing WHERE run_id = $1 AND distributor_id = ANY ($2::integer[])`;

const members = (isOneLevel: boolean): string => `
  SELECT descendant_id AS id, depth AS level
    FROM sponsor_closure WHERE ancestor_id = $1 AND depth ${isOneLevel ? '=' : '>'} $2`;

/**
 * Each member's volume, by key: a planner that joined would read the whole run for a small level. Of very many at once
 * that is the faster way.
 */
const standings = (areMany: boolean): string =>
  areMany
    ? `LEFT JOIN standing AS s ON s.run_id = $3 AND s.distributor_id = member.id`
    : `LEFT JOIN LATERAL (
         SELECT * FROM standing WHERE run_id = $3 AND distributor_id = member.id OFFSET 0
       ) AS s ON true`;

/** From so many on the standings are read as a whole. */
export const MANY = 150_000;

/** Whether more than {@link MANY} are in question. $1 head, $2 the level or 0 for all. */
export const areManySql = (isOneLevel: boolean): string => `
SELECT count(*) > ${MANY} AS "areMany" FROM (${members(isOneLevel)} LIMIT ${MANY + 1}) AS member`;

/** The page of those `valued`. Numbers are looked up for those alone whose volume reaches onto it. */
const byVolume = (valued: string): string => `${valued}, reaching AS (
  SELECT * FROM valued WHERE volume_key = $6::bigint
  UNION ALL
  (SELECT * FROM valued WHERE $6::bigint IS NULL OR volume_key > $6::bigint
    ORDER BY volume_key FETCH FIRST $4 ROWS WITH TIES)
)
SELECT d.distributor_no AS "distributorNo", p.name, d.enrolled_on::text AS "enrolledOn", d.status, page.level, page.plan,
       page.pv_cents::text AS "pvCents", page.group_volume_cents::text AS "groupVolumeCents",
       page.volume_key::text AS "volumeKey"
  FROM (
    SELECT reaching.*, number.distributor_no
      FROM reaching CROSS JOIN LATERAL (
        SELECT distributor_no FROM distributor WHERE id = reaching.id OFFSET 0
      ) AS number
     WHERE volume_key IS DISTINCT FROM $6::bigint OR number.distributor_no > $5::text
     ORDER BY volume_key, number.distributor_no LIMIT $4
  ) AS page
 CROSS JOIN LATERAL (SELECT * FROM distributor WHERE id = page.id OFFSET 0) AS d
 CROSS JOIN LATERAL (SELECT * FROM distributor_profile WHERE distributor_id = page.id OFFSET 0) AS p
 ORDER BY page.volume_key, page.distributor_no`;

/**
 * A downline in the tree as it is now by the group volume of a run, most first, then by number; who is not in the run
 * comes last. $1 head, $2 the level or 0 for
 * all, $3 run (0 for none), $4 how many, $5 the last number and $6 the last `volumeKey` of the page before; null for
 * the first one.
 */
export const downlineByVolumeSql = (isOneLevel: boolean, areMany: boolean): string =>
  byVolume(`
WITH member AS MATERIALIZED (${members(isOneLevel)}
), valued AS MATERIALIZED (
  SELECT member.id, member.level, s.plan, s.pv_cents, s.group_volume_cents,
         -coalesce(s.group_volume_cents, -1) AS volume_key
    FROM member ${standings(areMany)}
)`);

/**
 * The same of a period: a range of the frozen preorder. $1 and $2 positions, both excluded, $3 run, $4 to $6 as above,
 * $7 the head's depth, $8 the level or 0 for all.
 */
export const periodByVolumeSql = (isOneLevel: boolean): string =>
  byVolume(`
WITH valued AS MATERIALIZED (
  SELECT distributor_id AS id, depth - $7::integer AS level, plan, pv_cents, group_volume_cents,
         -group_volume_cents AS volume_key
    FROM standing
   WHERE run_id = $3 AND position > $1 AND position < $2 AND counted
     AND depth ${isOneLevel ? '=' : '>'} $7::integer + $8::integer
)`);

/** Those below somebody in a period, as they stood then. */
export function periodSource(
  runId: number,
  { position, subtreeSize, depth }: Pick<Standing, 'position' | 'subtreeSize' | 'depth'>,
  level: number | undefined,
): MemberSource {
  const isMember = `s.run_id = $3 AND s.position > $4 AND s.position < $5 AND s.counted
    AND s.depth ${level === undefined ? '>' : '='} $6::integer + $7::integer`;
  return {
    members: `SELECT s.distributor_id AS id, s.depth - $6::integer AS level FROM standing AS s WHERE ${isMember}`,
    levelOf: `SELECT s.depth - $6::integer AS level FROM standing AS s WHERE s.distributor_id = o.id AND ${isMember}`,
    parameters: [runId, position, position + subtreeSize, depth, level ?? 0],
  };
}
