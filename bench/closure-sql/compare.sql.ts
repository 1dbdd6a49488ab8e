/** Row count and every sum of the standings, as one line of text. */
export const standingTotalsSql = (table: string, levels: number): string => `
SELECT concat_ws(' ', count(*), sum(pv_cents), sum(group_volume_cents), sum(frontline_buyers), sum(lines_minor),
         count(*) FILTER (WHERE 'infinity' = ANY (qualified)),
         ${Array.from({ length: levels }, (_, index) => `sum(level_volumes_cents[${index + 1}])`).join(', ')}) AS totals
  FROM ${table}`;

/** Row count, volume and amount of each bonus and level, as one line of text. */
export const lineTotalsSql = (table: string): string => `
SELECT string_agg(concat_ws(' ', bonus, level, count, volume, amount), '; ' ORDER BY bonus, level) AS totals
  FROM (SELECT bonus, level, count(*) AS count, sum(volume_cents) AS volume, sum(amount_minor) AS amount
          FROM ${table} GROUP BY bonus, level) AS sums`;

/** How many people stand differently: not the sums alone, each figure of each must agree. */
export const differentStandingsSql = (a: string, b: string): string => `
SELECT count(*)::integer AS count
  FROM ${a} AS a FULL JOIN ${b} AS b USING (distributor_id)
 WHERE (a.plan, a.depth, a.pv_cents, a.group_volume_cents, a.level_volumes_cents, a.frontline_buyers, a.qualified,
        a.lines_minor, a.first_volume_period)
   IS DISTINCT FROM
       (b.plan, b.depth, b.pv_cents, b.group_volume_cents, b.level_volumes_cents, b.frontline_buyers, b.qualified,
        b.lines_minor, b.first_volume_period)`;

export const differentLinesSql = (a: string, b: string): string => `
SELECT count(*)::integer AS count
  FROM ${a} AS a FULL JOIN ${b} AS b USING (distributor_id, bonus, level)
 WHERE (a.volume_cents, a.rate_ppm, a.amount_minor) IS DISTINCT FROM (b.volume_cents, b.rate_ppm, b.amount_minor)`;
