import { firstRow, type Tx } from '../../platform/database';

/** How much had been booked and changed at some moment. Two marks that are the same mean: nothing since. */
export interface InputsMark {
  /** The last file that brought something. */
  readonly imports: number;
  /** Rows written so far, by table. PostgreSQL counts them anyway; a crash of it sets them back, which is a change. */
  readonly written: Readonly<Record<string, number>>;
}

const markSql = `
SELECT (SELECT coalesce(max(id), 0) FROM import_record WHERE added > 0) AS imports,
       (SELECT jsonb_object_agg(relname, n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables
         WHERE schemaname = current_schema()
           AND relname IN ('distributor', 'order_key', 'refund', 'sponsor_move', 'status_change', 'adjustment_request',
                           'plan_version', 'period')) AS written`;

/** Read it before a run's snapshot: what is written between the two is then seen as a change, never missed. */
export async function readMark(tx: Tx): Promise<InputsMark> {
  return (await firstRow<InputsMark>(tx, markSql))!;
}

export function isSameMark(a: InputsMark, b: InputsMark): boolean {
  const tables = new Set([...Object.keys(a.written), ...Object.keys(b.written)]);
  return a.imports === b.imports && [...tables].every((table) => a.written[table] === b.written[table]);
}
