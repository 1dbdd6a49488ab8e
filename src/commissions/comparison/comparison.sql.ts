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

/** Which changes a list is about. */
export const CHANGE_KINDS = ['all', 'started', 'stopped'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const conditions: Record<ChangeKind, string> = {
  all: 'before_minor <> after_minor',
  started: 'before_minor <= 0 AND after_minor > 0',
  stopped: 'before_minor > 0 AND after_minor <= 0',
};

/**
 * The greatest changes first. $1 run, $2 the run before; of the last one seen $3 size or null and $4 number; $5 limit.
 */
export const changesPageSql = (kind: ChangeKind): string => `
SELECT d.distributor_no AS "distributorNo", coalesce(f.name, '') AS name, before_minor::text AS "beforeMinor",
       after_minor::text AS "afterMinor"
  FROM (
    SELECT p.*, d.distributor_no FROM (${people}) AS p JOIN distributor AS d ON d.id = p.distributor_id
     WHERE ${conditions[kind]}
       AND ($3::bigint IS NULL OR abs(after_minor - before_minor) < $3
            OR abs(after_minor - before_minor) = $3 AND d.distributor_no COLLATE "C" > $4::text)
     ORDER BY abs(after_minor - before_minor) DESC, d.distributor_no COLLATE "C" LIMIT $5
  ) AS d
  LEFT JOIN distributor_profile AS f ON f.distributor_id = d.distributor_id
 ORDER BY abs(after_minor - before_minor) DESC, d.distributor_no COLLATE "C"`;
