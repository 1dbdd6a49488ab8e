import type { PeriodId } from '../periods';

/**
 * The tree of a period at its last instant, one row per distributor: `id, distributor_no, sponsor_id` (null for the
 * root), `enrolled_on, status, counted`. In it are all whose `counts_from` is not later than the period, and those
 * enrolled later who stand above one of them since: these only keep the place (`counted` false).
 *
 * Moves and changes of status that came after are undone: those from the period's end on, and those after the marks
 * that its freeze left. Undone is everything from the first such act on, so that the tree is one that stood at some
 * moment, whatever the clock did. For an open period that is the tree as it is now.
 *
 * A query without parameters and without order, for use in `COPY (…) TO STDOUT` and in other queries.
 */
export function periodTreeSql({ id }: { readonly id: PeriodId }): string {
  if (!Number.isInteger(id)) throw new Error(`${String(id)} is no period.`);
  return `
WITH RECURSIVE mark AS MATERIALIZED (
  SELECT least((SELECT min(m.id) FROM sponsor_move AS m WHERE m.moved_at >= p.until_at), p.frozen_move_id + 1) AS move_id,
         least((SELECT min(c.id) FROM status_change AS c WHERE c.changed_at >= p.until_at),
               p.frozen_status_change_id + 1) AS status_change_id
    FROM period AS p WHERE p.id = ${id}
), moved AS MATERIALIZED (
  SELECT DISTINCT ON (m.distributor_id) m.distributor_id, m.from_sponsor_id AS sponsor_id
    FROM sponsor_move AS m WHERE m.id >= (SELECT move_id FROM mark) ORDER BY m.distributor_id, m.id
), changed AS MATERIALIZED (
  SELECT DISTINCT ON (c.distributor_id) c.distributor_id, c.from_status AS status
    FROM status_change AS c WHERE c.id >= (SELECT status_change_id FROM mark) ORDER BY c.distributor_id, c.id
), place (id, sponsor_id) AS (
  SELECT l.id, coalesce(m.sponsor_id, l.sponsor_id)
    FROM distributor AS l LEFT JOIN moved AS m ON m.distributor_id = l.id
   WHERE l.counts_from > ${id} AND l.id IN (
     SELECT coalesce(m.sponsor_id, d.sponsor_id)
       FROM distributor AS d LEFT JOIN moved AS m ON m.distributor_id = d.id WHERE d.counts_from <= ${id})
  UNION
  -- Step by step up, each a look into an index: a join would read everybody at every step.
  SELECT above.id, above.sponsor_id
    FROM place CROSS JOIN LATERAL (
      SELECT d.id, coalesce((
               SELECT m.from_sponsor_id FROM sponsor_move AS m
                WHERE m.distributor_id = d.id AND m.id >= (SELECT move_id FROM mark) ORDER BY m.id LIMIT 1
             ), d.sponsor_id) AS sponsor_id
        FROM distributor AS d WHERE d.id = place.sponsor_id AND d.counts_from > ${id} OFFSET 0
    ) AS above
)
SELECT d.id, d.distributor_no, coalesce(m.sponsor_id, d.sponsor_id) AS sponsor_id, d.enrolled_on,
       coalesce(c.status, d.status) AS status, true AS counted
  FROM distributor AS d
  LEFT JOIN moved AS m ON m.distributor_id = d.id
  LEFT JOIN changed AS c ON c.distributor_id = d.id
 WHERE d.counts_from <= ${id}
UNION ALL
SELECT d.id, d.distributor_no, place.sponsor_id, d.enrolled_on, coalesce(c.status, d.status), false
  FROM place
  JOIN distributor AS d ON d.id = place.id
  LEFT JOIN changed AS c ON c.distributor_id = d.id`;
}
