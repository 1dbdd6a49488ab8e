import type { PeriodId } from '../../src/periods';
import { BENCH_SCHEMA } from '../database/twin-table';

/** Not temporary tables: those would keep the work from being shared out over the cores. */
export const working = (name: string): string => `${BENCH_SCHEMA}.working_${name}`;

const levelColumns = (levels: number, column: (level: number) => string): string =>
  Array.from({ length: levels }, (_, index) => column(index + 1)).join(',\n       ');

/**
 * Orders brought down to one row for each buyer first: the joins to come are as small as can be. As plain integers,
 * up to 21 million CV a person, which are added up in a third of the time of larger ones.
 */
export const personalVolumesSql = (periodId: PeriodId): string => `
CREATE UNLOGGED TABLE ${working('personal')} AS
SELECT distributor_id, sum(cv_cents)::integer AS pv_cents
  FROM (SELECT distributor_id, cv_cents FROM sales_order WHERE period_id = ${periodId}
        UNION ALL
        SELECT distributor_id, -cv_cents FROM refund
         WHERE period_id = ${periodId} AND order_period_id = ${periodId}) AS booked
 GROUP BY distributor_id HAVING sum(cv_cents) <> 0`;

/**
 * All levels, what lies below them and the group in one pass over the closure: every pair of an ancestor with a buyer
 * is looked at once.
 */
export const groupVolumesSql = (levels: number): string => `
CREATE UNLOGGED TABLE ${working('group')} AS
SELECT c.ancestor_id AS distributor_id,
       sum(p.pv_cents)::bigint AS group_cents,
       coalesce(sum(p.pv_cents) FILTER (WHERE c.depth = 0), 0)::bigint AS pv_cents,
       (count(*) FILTER (WHERE c.depth = 1))::integer AS frontline_buyers,
       ${levelColumns(levels, (k) => `coalesce(sum(p.pv_cents) FILTER (WHERE c.depth = ${k}), 0)::bigint AS l${k}`)},
       coalesce(sum(p.pv_cents) FILTER (WHERE c.depth > ${levels}), 0)::bigint AS deeper
  FROM sponsor_closure AS c JOIN ${working('personal')} AS p ON p.distributor_id = c.descendant_id
 GROUP BY c.ancestor_id`;

/** Level 1 first, trailing zeros left off, as the product keeps them. */
export const levelArraySql = (levels: number): string => {
  const upTo = (count: number): string =>
    `ARRAY[${Array.from({ length: count }, (_, index) => `l${index + 1}`).join(', ')}]::bigint[]`;
  const cases = Array.from(
    { length: levels },
    (_, index) => `WHEN l${levels - index} <> 0 THEN ${upTo(levels - index)}`,
  );
  return `CASE ${cases.join(' ')} ELSE '{}'::bigint[] END`;
};
