/**
 * How pages go on. $5 is the number of the last row of the page before; where a name stands in the order is looked up,
 * so that no name stands in a cursor. Volume is the group's, most first; who is not in the run comes last.
 */
const SORTS = {
  number: { order: 'd.distributor_no', after: 'd.distributor_no > $5' },
  name: {
    order: 'p.search_key',
    after: `p.search_key > coalesce((
         SELECT k.search_key FROM distributor_profile AS k JOIN distributor AS a ON a.id = k.distributor_id
          WHERE a.distributor_no = $5), '')`,
  },
  volume: {
    order: '-coalesce(s.group_volume_cents, -1), d.distributor_no',
    after: '(-coalesce(s.group_volume_cents, -1), d.distributor_no) > ($6::bigint, $5)',
  },
} as const;

export type DownlineSort = keyof typeof SORTS;
export const DOWNLINE_SORTS = Object.keys(SORTS) as DownlineSort[];

/** What of the downline is asked for, and how much that is: see {@link membersCountedSql}. */
export interface MembersAsked {
  readonly isOneLevel: boolean;
  readonly areFew: boolean;
}

const members = (isOneLevel: boolean): string => `
  SELECT descendant_id, depth FROM sponsor_closure WHERE ancestor_id = $1 AND depth ${isOneLevel ? '=' : '>'} $2`;

/** Up to so many are read and sorted; of more, names or numbers are walked in order until a page is full. */
export const FEW = 10_000;

/** $1 head, $2 the level or 0 for all. Counts up to one more than few. */
export const membersCountedSql = (isOneLevel: boolean): string => `
SELECT count(*)::integer AS count FROM (${members(isOneLevel)} LIMIT ${FEW + 1}) AS member`;

/**
 * The downline in the tree as it is now, with volumes as a run has them. $1 head, $2 the level or 0 for all, $3 run (0
 * for none), $4 how many; but for the first page $5 the last number and, by volume, $6 the last `volumeKey`.
 */
export const downlinePageSql = (
  sort: DownlineSort,
  { isOneLevel, areFew }: MembersAsked,
  isFirst: boolean,
): string => `
WITH member AS ${areFew ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (${members(isOneLevel)})
SELECT d.id, d.distributor_no AS "distributorNo", p.name, d.enrolled_on::text AS "enrolledOn", d.status,
       member.depth AS level, s.plan, s.pv_cents::text AS "pvCents",
       s.group_volume_cents::text AS "groupVolumeCents",
       (-coalesce(s.group_volume_cents, -1))::text AS "volumeKey"
  FROM member
  JOIN distributor AS d ON d.id = member.descendant_id
  JOIN distributor_profile AS p ON p.distributor_id = d.id
  LEFT JOIN standing AS s ON s.run_id = $3 AND s.distributor_id = d.id
 WHERE ${isFirst ? 'true' : SORTS[sort].after}
 ORDER BY ${SORTS[sort].order} LIMIT $4`;

/** Every level of a downline. $1 head, $2 run (0 for none). */
export const downlineLevelsSql = `
SELECT c.depth AS level, count(*)::integer AS people, count(*) FILTER (WHERE s.pv_cents > 0)::integer AS buyers,
       sum(s.pv_cents)::text AS "volumeCents"
  FROM sponsor_closure AS c
  LEFT JOIN standing AS s ON s.run_id = $2 AND s.distributor_id = c.descendant_id
 WHERE c.ancestor_id = $1 AND c.depth > 0
 GROUP BY c.depth ORDER BY c.depth`;
