import { firstRow, tryLockTreeExclusive, type Tx } from '../../platform/database';

const unfinishedSql = `
SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'upline_making'::regnamespace AND relkind = 'r') AS any`;

/**
 * Drops the closure that a killed process was making, if nobody is making one now.
 * @throws the database's `lock_not_available` while a statement of that process still runs
 */
export async function forgetUnfinishedClosure(tx: Tx): Promise<void> {
  const { any } = (await firstRow<{ any: boolean }>(tx, unfinishedSql))!;
  if (!any || !(await tryLockTreeExclusive(tx))) return;
  await tx.query("SET LOCAL lock_timeout = '200ms'");
  await tx.query('SELECT sponsor_closure_forget_all()');
}
