/** A run's results as pages of rows. Money and CV are whole numbers as text. */

export interface BonusSumRow {
  bonus: string;
  level: string;
  lineCount: number;
  volumeCents: string;
  amountMinor: string;
}

/** $1 run. */
export const bonusSumsSql = `
SELECT bonus, level, count(*)::integer AS "lineCount", sum(volume_cents)::text AS "volumeCents",
       sum(amount_minor)::text AS "amountMinor"
  FROM commission_line WHERE run_id = $1
 GROUP BY bonus, level
 ORDER BY bonus, length(level), level`;

const person = `
  JOIN distributor AS d ON d.id = r.distributor_id
  LEFT JOIN distributor_profile AS p ON p.distributor_id = r.distributor_id`;
const named = `r.distributor_id AS "distributorId", d.distributor_no AS "distributorNo", coalesce(p.name, '') AS name`;

export interface LineRow {
  distributorId: number;
  distributorNo: string;
  name: string;
  bonus: string;
  level: string;
  volumeCents: string;
  ratePpm: number;
  amountMinor: string;
}

/**
 * The greatest amount first. $1 run, $2 bonus and $3 level or null; of the last one seen $4 amount or null, $5 person,
 * $6 bonus, $7 level; $8 limit.
 */
export const linesPageSql = `
SELECT ${named}, r.bonus, r.level, r.volume_cents::text AS "volumeCents", r.rate_ppm AS "ratePpm",
       r.amount_minor::text AS "amountMinor"
  FROM (
    SELECT * FROM commission_line
     WHERE run_id = $1 AND ($2::text IS NULL OR bonus = $2) AND ($3::text IS NULL OR level = $3)
       AND ($4::bigint IS NULL OR amount_minor < $4
            OR amount_minor = $4 AND (distributor_id, bonus, level) > ($5::integer, $6::text, $7::text))
     ORDER BY amount_minor DESC, distributor_id, bonus, level
     LIMIT $8
  ) AS r ${person}
 ORDER BY r.amount_minor DESC, r.distributor_id, r.bonus, r.level`;

export interface StandingRow {
  distributorId: number;
  distributorNo: string;
  name: string;
  plan: string | null;
  status: string;
  pvCents: string;
  groupVolumeCents: string;
  qualified: string[];
  linesMinor: string;
  adjustmentsMinor: string;
  totalMinor: string;
}

/** The greatest total first. $1 run; of the last one seen $2 total or null and $3 person; $4 limit. */
export const standingsPageSql = `
SELECT ${named}, r.plan, r.status, r.pv_cents::text AS "pvCents", r.group_volume_cents::text AS "groupVolumeCents",
       r.qualified, r.lines_minor::text AS "linesMinor", r.adjustments_minor::text AS "adjustmentsMinor",
       r.total::text AS "totalMinor"
  FROM (
    SELECT *, lines_minor + adjustments_minor AS total FROM standing
     WHERE run_id = $1 AND counted
       AND ($2::bigint IS NULL OR lines_minor + adjustments_minor < $2
            OR lines_minor + adjustments_minor = $2 AND distributor_id > $3::integer)
     ORDER BY lines_minor + adjustments_minor DESC, distributor_id
     LIMIT $4
  ) AS r ${person}
 ORDER BY r.total DESC, r.distributor_id`;

export interface PostedAdjustmentRow {
  distributorId: number;
  distributorNo: string;
  name: string;
  origin: string;
  amountMinor: string;
}

/** What takes most first. $1 run; of the last one seen $2 amount or null, $3 person, $4 origin; $5 limit. */
export const adjustmentsPageSql = `
SELECT ${named}, r.origin, r.amount_minor::text AS "amountMinor"
  FROM (
    SELECT * FROM adjustment
     WHERE run_id = $1
       AND ($2::bigint IS NULL OR amount_minor > $2
            OR amount_minor = $2 AND (distributor_id, origin) > ($3::integer, $4::text))
     ORDER BY amount_minor, distributor_id, origin
     LIMIT $5
  ) AS r ${person}
 ORDER BY r.amount_minor, r.distributor_id, r.origin`;
