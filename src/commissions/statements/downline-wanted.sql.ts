import type { MemberSource } from '../../network';
import type { Period } from '../../periods';
import type { Standing } from '../explain';
import type { DownlineWanted } from './downline-question';

/** A downline as a period has it, and what is needed to say who of it is wanted. */
export interface FrozenDownline {
  readonly head: Pick<Standing, 'position' | 'subtreeSize' | 'depth'>;
  readonly runId: number;
  readonly period: Period;
  /** Of the period before; 0 for none. */
  readonly runBefore: number;
}

/** From so many on the period before is read as a whole: faster than looking everybody up. */
const MANY = 150_000;

/** Parts of a query whose parameters begin where it was asked for. */
export interface WantedSql {
  /** Behind `FROM standing AS s`. */
  readonly join: string;
  readonly condition: string;
  readonly levelOf: string;
  readonly parameters: readonly unknown[];
}

/**
 * SQL on a `standing AS s`, of the downline's run, for those who are wanted: a range of the frozen preorder. What the
 * conditions ask of the period itself stands in its index by position, but for the day of enrolment and the plan.
 */
export function wantedSql(
  { head, runId, period, runBefore }: FrozenDownline,
  { level, only, plan }: DownlineWanted,
  firstParameter: number,
): WantedSql {
  const parameters: unknown[] = [];
  const $ = (value: unknown): string => `$${firstParameter - 1 + parameters.push(value)}`;
  const depth = `${$(head.depth)}::integer`;
  const conditions = [
    `s.run_id = ${$(runId)}`,
    `s.position > ${$(head.position)} AND s.position < ${$(head.position + head.subtreeSize)}`,
    's.counted',
    level === undefined ? `s.depth > ${depth}` : `s.depth = ${depth} + ${$(level)}::integer`,
  ];
  let join = '';
  if (plan !== undefined) conditions.push(`s.plan = ${$(plan)}`);
  if (only === 'active') conditions.push('s.pv_cents > 0');
  if (only === 'new')
    conditions.push(
      `s.enrolled_on >= ${$(period.fromOn)}::date AND s.enrolled_on < ${$(period.untilOn)}::date`,
    );
  if (only === 'stopped') {
    conditions.push('s.pv_cents <= 0');
    const bought = `b.run_id = ${$(runBefore)} AND b.distributor_id = s.distributor_id AND b.pv_cents > 0`;
    join =
      head.subtreeSize > MANY
        ? `JOIN standing AS b ON ${bought}`
        : `CROSS JOIN LATERAL (SELECT FROM standing AS b WHERE ${bought} OFFSET 0) AS before`;
  }
  return { join, condition: conditions.join(' AND '), levelOf: `s.depth - ${depth}`, parameters };
}

/** Those who are wanted of a period's downline, for lists by number or name. */
export function periodSource(downline: FrozenDownline, wanted: DownlineWanted): MemberSource {
  const { join, condition, levelOf, parameters } = wantedSql(downline, wanted, 3);
  return {
    members: `SELECT s.distributor_id AS id, ${levelOf} AS level FROM standing AS s ${join} WHERE ${condition}`,
    levelOf: `SELECT ${levelOf} AS level FROM standing AS s ${join} WHERE s.distributor_id = o.id AND ${condition}`,
    parameters,
  };
}
