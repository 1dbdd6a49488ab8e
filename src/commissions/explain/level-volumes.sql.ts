/** So many positions of the preorder make a block. */
export const BLOCK = 1_024;

const sums = `
       count(*)::integer AS people,
       count(*) FILTER (WHERE pv_cents > 0)::integer AS buyers, sum(pv_cents)::float8 AS "volumeCents"`;

/** People and volumes by depth of a range of the preorder. $1 run, $2 and $3 positions, both excluded. */
export const depthVolumesSql = `
SELECT depth, ${sums}
  FROM standing WHERE run_id = $1 AND position > $2 AND position < $3
 GROUP BY depth`;

/** The same of every block of a whole run. $1 run. */
export const blockVolumesSql = `
SELECT position / ${BLOCK} AS block, depth, ${sums}
  FROM standing WHERE run_id = $1
 GROUP BY position / ${BLOCK}, depth
 ORDER BY block`;
