import { periodTreeSql } from '../../src/network';
import { formatPeriod, type PeriodId } from '../../src/periods';
import type { PlanSet, Qualification } from '../../src/plans';
import { working } from './volumes.sql';

/**
 * Everybody in the period's tree with plan, volumes and the bonuses that they are qualified for: what lines and
 * standings are made of.
 */
export function peopleSql(periodId: PeriodId, planSet: PlanSet, levels: number): string {
  const levelColumns = Array.from({ length: levels }, (_, index) => `l${index + 1}`);
  return `
CREATE UNLOGGED TABLE ${working('person')} AS
SELECT p.*, ${qualifiedSql(planSet)} AS qualified
  FROM (
    SELECT t.id AS distributor_id, t.sponsor_id, t.enrolled_on, t.counted, t.status,
           CASE WHEN t.counted THEN ${planSql(periodId, planSet)} END AS plan,
           coalesce(g.pv_cents, 0) AS pv_cents, coalesce(g.group_cents, 0) AS group_cents,
           coalesce(g.frontline_buyers, 0) AS frontline_buyers,
           ${[...levelColumns, 'deeper'].map((column) => `coalesce(g.${column}, 0) AS ${column}`).join(', ')}
      FROM (${periodTreeSql({ id: periodId })}) AS t
      LEFT JOIN ${working('group')} AS g ON g.distributor_id = t.id
  ) AS p`;
}

/** The newcomers' plan in the month of enrolment and so many that follow, then the other. */
function planSql(periodId: PeriodId, { plans, transition }: PlanSet): string {
  const last = `date '${formatPeriod(periodId)}-01' - interval '${transition.months - 1} months'`;
  const [newcomer, then] = [plans[transition.newcomer]!, plans[transition.then]!];
  return `CASE WHEN t.enrolled_on >= ${last} THEN '${newcomer.key}' ELSE '${then.key}' END`;
}

function qualifiedSql({ plans }: PlanSet): string {
  const ofPlan = plans.map(({ key, bonuses }) => {
    const names = bonuses.map(
      ({ bonus, qualification }) => `CASE WHEN ${holdsSql(qualification)} THEN '${bonus.name}' END`,
    );
    return `WHEN '${key}' THEN array_remove(ARRAY[${names.join(', ')}]::text[], NULL)`;
  });
  return `CASE plan ${ofPlan.join(' ')} ELSE '{}'::text[] END`;
}

function holdsSql({ pvCents, frontlineBuyers, frontlineVolumeCents }: Qualification): string {
  const conditions = [
    pvCents === undefined ? [] : `pv_cents >= ${pvCents}`,
    frontlineBuyers === undefined ? [] : `frontline_buyers >= ${frontlineBuyers}`,
    frontlineVolumeCents === undefined ? [] : `l1 >= ${frontlineVolumeCents}`,
  ].flat();
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}
