/**
 * Questions to a run's standings. A downline is a range of positions, a level of it a depth within that range; those
 * above are found by their frozen sponsor links. Whole numbers leave as doubles: a run's sums are proven exact there.
 */
const standingColumns = `
  s.distributor_id AS "distributorId", s.position, s.subtree_size AS "subtreeSize", s.depth, s.sponsor_id AS "sponsorId",
  s.enrolled_on::text AS "enrolledOn", s.counted, s.status, s.plan, s.first_volume_period AS "firstVolumePeriod",
  s.pv_cents::float8 AS "pvCents", s.group_volume_cents::float8 AS "groupVolumeCents",
  s.level_volumes_cents::float8[] AS "levelVolumesCents", s.frontline_buyers AS "frontlineBuyers", s.qualified,
  s.lines_minor::float8 AS "linesMinor", s.adjustments_minor::float8 AS "adjustmentsMinor"`;

/** $1 run, $2 distributor. */
export const standingSql = `
SELECT ${standingColumns} FROM standing AS s WHERE s.run_id = $1 AND s.distributor_id = $2`;

/** Reading one row holds the run's tables until the transaction ends: no newer estimate drops them meanwhile. $1 run. */
export const holdRunSql = `SELECT 1 FROM standing WHERE run_id = $1 LIMIT 1`;

/**
 * Everybody above $2 up to $3, the sponsor first. $1 run. `OFFSET 0` has each step looked up by key: the planner takes
 * the way up for a long one and would read everybody for each step.
 */
export const chainSql = `
WITH RECURSIVE chain AS (
  SELECT distributor_id, sponsor_id, counted, status, plan, qualified, 0 AS steps
    FROM standing WHERE run_id = $1 AND distributor_id = $2
  UNION ALL
  SELECT u.*, chain.steps + 1
    FROM chain CROSS JOIN LATERAL (
      SELECT distributor_id, sponsor_id, counted, status, plan, qualified
        FROM standing WHERE run_id = $1 AND distributor_id = chain.sponsor_id OFFSET 0
    ) AS u
   WHERE chain.distributor_id <> $3
)
SELECT counted, status, plan, qualified FROM chain WHERE steps > 0 ORDER BY steps`;

/**
 * Those of a downline who take volume before it comes up to its head, but for whoever stands below another such.
 * $1 run, $2 and $3 the downline's positions, both excluded, $4 the bonus, $5 the plans that pay it once per order and
 * $6 from how many steps each.
 */
export const nearerEarnersSql = `
SELECT ${standingColumns}, s.from_steps AS "fromSteps"
  FROM (
    SELECT s.*, reach.from_steps,
           max(s.position + s.subtree_size) OVER (
             PARTITION BY reach.from_steps ORDER BY s.position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
           ) AS covered_until
      FROM standing AS s JOIN unnest($5::text[], $6::integer[]) AS reach (plan, from_steps) ON reach.plan = s.plan
     WHERE s.run_id = $1 AND s.position > $2 AND s.position < $3
       AND s.counted AND s.status <> 'terminated' AND $4 = ANY (s.qualified)
  ) AS s
 WHERE covered_until IS NULL OR covered_until <= s.position
 ORDER BY s.position`;

/** Lines are looked up by key for the few who qualify: the planner would read all lines of the run. */
const takers = `
  FROM standing AS s
  JOIN unnest($5::text[], $6::integer[]) AS reach (plan, from_steps) ON reach.plan = s.plan
 CROSS JOIN LATERAL (
    SELECT volume_cents FROM commission_line
     WHERE run_id = $1 AND distributor_id = s.distributor_id AND bonus = $4 OFFSET 0
  ) AS line
 WHERE s.run_id = $1 AND s.position > $2 AND s.position < $3 AND $4 = ANY (s.qualified)`;

/** Who of a downline was paid a bonus, by depth and by where their plan's begins. $1 … $6 as for nearer earners. */
export const takersSql = `
SELECT s.depth, reach.from_steps AS "fromSteps", count(*)::integer AS earners,
       sum(line.volume_cents)::float8 AS "volumeCents"
${takers}
 GROUP BY s.depth, reach.from_steps ORDER BY s.depth, reach.from_steps`;

/** The people of one such group: $7 depth, $8 where their plan's begins. */
export const takersAtDepthSql = `
SELECT ${standingColumns}
${takers} AND s.depth = $7 AND reach.from_steps = $8`;

/** $1 run, $2 distributor. */
export const linesSql = `
SELECT bonus, level, volume_cents::float8 AS "volumeCents", rate_ppm AS "ratePpm", amount_minor::float8 AS "amountMinor"
  FROM commission_line WHERE run_id = $1 AND distributor_id = $2 ORDER BY bonus, level`;

/** Some of a group with all above them up to its head. $1 run, $2 distributors, $3 the head. */
export const pathsSql = `
WITH RECURSIVE path AS (
  SELECT unnest($2::integer[]) AS id
  UNION
  SELECT s.sponsor_id FROM path CROSS JOIN LATERAL (
    SELECT sponsor_id FROM standing WHERE run_id = $1 AND distributor_id = path.id OFFSET 0
  ) AS s WHERE path.id <> $3
)
SELECT ${standingColumns}
  FROM path CROSS JOIN LATERAL (
    SELECT * FROM standing WHERE run_id = $1 AND distributor_id = path.id OFFSET 0
  ) AS s`;

/** $1 run, $2 distributors. */
export const linesOfSql = `
SELECT distributor_id AS "distributorId", bonus, level, volume_cents::float8 AS "volumeCents"
  FROM commission_line WHERE run_id = $1 AND distributor_id = ANY ($2::integer[])`;
