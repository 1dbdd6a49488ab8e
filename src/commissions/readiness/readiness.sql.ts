import type { InputsMark } from '../runs/inputs-mark';

/** Corrections by hand, minor units as text: those that wait for the second person, and those booked in the period. */
export interface AdjustmentCounts {
  waiting: { count: number; minor: string };
  booked: { count: number; minor: string };
}

/** $1 period. */
export const adjustmentCountsSql = `
SELECT json_build_object('count', count(*) FILTER (WHERE period_id IS NULL),
         'minor', coalesce(sum(amount_minor) FILTER (WHERE period_id IS NULL), 0)::text) AS waiting,
       json_build_object('count', count(*) FILTER (WHERE period_id = $1),
         'minor', coalesce(sum(amount_minor) FILTER (WHERE period_id = $1), 0)::text) AS booked
  FROM adjustment_request`;

export interface RunningRow {
  id: number;
  kind: 'close' | 'estimate';
}

/** The period's run under way; one whose lock nobody holds is dead and does not count. $1 period, $2 the locks' class. */
export const runningRunSql = `
SELECT id, kind FROM run
 WHERE period_id = $1::integer AND state = 'running'
   AND EXISTS (
     SELECT FROM pg_locks
      WHERE locktype = 'advisory' AND classid = $2::integer::oid AND objid = $1::integer::oid AND objsubid = 2 AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
 ORDER BY id DESC LIMIT 1`;

export interface EstimateMark {
  mark: InputsMark | null;
}

/** $1 run. */
export const estimateMarkSql = `SELECT inputs_mark AS mark FROM run WHERE id = $1`;
