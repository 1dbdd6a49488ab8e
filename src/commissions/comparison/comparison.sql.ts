/** $1 run, $2 the run before; either may have nobody in common. $3 how many people to name. */
const people = `
  SELECT coalesce(n.distributor_id, o.distributor_id) AS distributor_id,
         coalesce(o.lines_minor + o.adjustments_minor, 0) AS before_minor,
         coalesce(n.lines_minor + n.adjustments_minor, 0) AS after_minor
    FROM (SELECT * FROM standing WHERE run_id = $1) AS n
    FULL JOIN (SELECT * FROM standing WHERE run_id = $2) AS o USING (distributor_id)`;

export const biggestChangesSql = `
SELECT d.distributor_no AS "distributorNo", before_minor::text AS "beforeMinor", after_minor::text AS "afterMinor"
  FROM (${people}) AS p JOIN distributor AS d ON d.id = p.distributor_id
 WHERE before_minor <> after_minor
 ORDER BY abs(after_minor - before_minor) DESC, d.distributor_no COLLATE "C" LIMIT $3`;

export const stoppedEarningSql = `
SELECT d.distributor_no AS "distributorNo", before_minor::text AS "beforeMinor", after_minor::text AS "afterMinor"
  FROM (${people}) AS p JOIN distributor AS d ON d.id = p.distributor_id
 WHERE before_minor > 0 AND after_minor <= 0
 ORDER BY before_minor DESC, d.distributor_no COLLATE "C" LIMIT $3`;

export const changeCountsSql = `
SELECT count(*) FILTER (WHERE before_minor > 0 AND after_minor <= 0)::integer AS "stoppedEarning",
       count(*) FILTER (WHERE before_minor <= 0 AND after_minor > 0)::integer AS "startedEarning",
       count(*) FILTER (WHERE before_minor <> after_minor)::integer AS changed
  FROM (${people}) AS p`;

/** $1 run. */
export const runTotalsSql = `
SELECT count(*) FILTER (WHERE counted)::integer AS people,
       count(*) FILTER (WHERE pv_cents > 0)::integer AS buyers,
       count(*) FILTER (WHERE lines_minor + adjustments_minor > 0)::integer AS earners,
       coalesce(sum(pv_cents), 0)::text AS "volumeCents",
       coalesce(sum(lines_minor), 0)::text AS "linesMinor",
       coalesce(sum(adjustments_minor), 0)::text AS "adjustmentsMinor"
  FROM standing WHERE run_id = $1`;
