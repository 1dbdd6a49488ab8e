/**
 * Exports are made by PostgreSQL as CSV and streamed as they come. COPY takes no parameters: all that goes in here are
 * whole numbers and the money factor.
 */

/** What minor units are multiplied by, with two decimals: `0.01` for two minor digits, `1.00` for none. */
export function moneyFactor(minorDigits: number): string {
  return ['1.00', '0.10', '0.01'][minorDigits] ?? '0.01';
}

export interface ExportedRun {
  readonly runId: number;
  /** `2026-10` */
  readonly period: string;
  readonly minorDigits: number;
  /** Level columns of a standing. */
  readonly levels: number;
}

/** period,distributor_no,plan,bonus,level,volume,rate,amount,origin */
export const exportLinesSql = ({ runId, period, minorDigits }: ExportedRun): string => `
COPY (
  SELECT '${period}' AS period, d.distributor_no, s.plan, l.bonus, l.level,
         l.volume_cents * 0.01 AS volume, trim_scale(l.rate_ppm * 0.0001) AS rate,
         l.amount_minor * ${moneyFactor(minorDigits)} AS amount, l.origin
    FROM (
      SELECT distributor_id, bonus, level, volume_cents, rate_ppm, amount_minor, NULL::text COLLATE "C" AS origin
        FROM commission_line WHERE run_id = ${runId}
      UNION ALL
      SELECT distributor_id, 'adjustment', NULL, NULL, NULL, amount_minor, origin
        FROM adjustment WHERE run_id = ${runId}
    ) AS l
    JOIN distributor AS d ON d.id = l.distributor_id
    JOIN standing AS s ON s.run_id = ${runId} AND s.distributor_id = l.distributor_id
   ORDER BY d.distributor_no COLLATE "C", l.bonus COLLATE "C", l.level COLLATE "C", l.origin COLLATE "C"
) TO STDOUT WITH (FORMAT csv, HEADER)`;

/** period,distributor_no,sponsor_no,plan,pv,gv,l1…,l7plus,infinity_qualified,total */
export const exportStandingsSql = ({ runId, period, minorDigits, levels }: ExportedRun): string => {
  const columns = Array.from({ length: levels }, (_, index) => {
    const level = index + 1;
    return `coalesce(s.level_volumes_cents[${level}], 0) * 0.01 AS l${level},`;
  });
  return `
COPY (
  SELECT '${period}' AS period, d.distributor_no, u.distributor_no AS sponsor_no, s.plan,
         s.pv_cents * 0.01 AS pv, s.group_volume_cents * 0.01 AS gv,
         ${columns.join('\n         ')}
         (s.group_volume_cents - s.pv_cents
           - coalesce((SELECT sum(v) FROM unnest(s.level_volumes_cents) AS v), 0)) * 0.01 AS l${levels + 1}plus,
         CASE WHEN 'infinity' = ANY (s.qualified) THEN 'true' ELSE 'false' END AS infinity_qualified,
         (s.lines_minor + s.adjustments_minor) * ${moneyFactor(minorDigits)} AS total
    FROM standing AS s
    JOIN distributor AS d ON d.id = s.distributor_id
    LEFT JOIN distributor AS u ON u.id = s.sponsor_id
   WHERE s.run_id = ${runId} AND s.counted
   ORDER BY d.distributor_no COLLATE "C"
) TO STDOUT WITH (FORMAT csv, HEADER)`;
};
