import type { PeriodId } from '../../src/periods';
import type { PaidLine } from './rates';
import { levelArraySql, working } from './volumes.sql';

/** A scan for each line of a plan: cheaper than making a row for every person and line and throwing most away. */
export function insertLinesSql(table: string, runId: number, lines: readonly PaidLine[]): string {
  const queries = lines.map((line) => {
    const volume = line.steps === null ? 'deeper' : `l${line.steps}`;
    return `
SELECT ${runId}, distributor_id, '${line.bonus}', '${line.level}', ${volume}, ${line.ratePpm}, ${amountSql(volume, line)}
  FROM ${working('person')}
 WHERE plan = '${line.plan}' AND status <> 'terminated' AND ${volume} <> 0 AND '${line.bonus}' = ANY (qualified)`;
  });
  return `INSERT INTO ${table} (run_id, distributor_id, bonus, level, volume_cents, rate_ppm, amount_minor)${queries.join('\nUNION ALL')}`;
}

/** Exactly, then once, half up: no volume is negative. */
const amountSql = (volume: string, { numerator, denominator }: PaidLine): string =>
  `(${volume} * ${2n * numerator} + ${denominator}) / ${2n * denominator}`;

export const lineTotalsSql = (lines: string): string => `
CREATE UNLOGGED TABLE ${working('total')} AS
SELECT distributor_id, sum(amount_minor)::bigint AS lines_minor FROM ${lines} GROUP BY distributor_id`;

/**
 * Depth is what the closure says of the root. The place in preorder and the size of what is below, which nobody
 * would need who asks the closure, are filled with something that is as large.
 */
export const insertStandingsSql = (
  table: string,
  { runId, periodId, levels }: { runId: number; periodId: PeriodId; levels: number },
): string => `
INSERT INTO ${table} (run_id, distributor_id, position, subtree_size, depth, sponsor_id, enrolled_on, counted, status,
  plan, first_volume_period, pv_cents, group_volume_cents, level_volumes_cents, frontline_buyers, qualified,
  lines_minor, adjustments_minor)
SELECT ${runId}, p.distributor_id, p.distributor_id, p.distributor_id, c.depth, p.sponsor_id, p.enrolled_on, p.counted,
       p.status, p.plan, CASE WHEN p.counted AND p.group_cents > 0 THEN ${periodId} END, p.pv_cents, p.group_cents,
       ${levelArraySql(levels)}, p.frontline_buyers, p.qualified, coalesce(t.lines_minor, 0), 0
  FROM ${working('person')} AS p
  JOIN sponsor_closure AS c
    ON c.descendant_id = p.distributor_id AND c.ancestor_id = (SELECT id FROM distributor WHERE sponsor_id IS NULL)
  LEFT JOIN ${working('total')} AS t ON t.distributor_id = p.distributor_id`;
