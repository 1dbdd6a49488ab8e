import type { PeriodId } from '../periods';
import type { Tx } from '../platform/database';

/** $1 period. */
const recountSql = `
UPDATE distributor AS d SET counts_from = p.id
  FROM period AS p
 WHERE p.id = $1 AND p.state = 'open' AND d.enrolled_on < p.until_on AND d.counts_from > p.id`;

/**
 * After a period that was frozen is open again: who enrolled before its end and was put off to a later one counts
 * from it after all. In the transaction that opened it, which holds the calendar.
 * @returns how many
 */
export async function recountEnrolments(tx: Tx, periodId: PeriodId): Promise<number> {
  const [, count] = await tx.query<[unknown, number]>(recountSql, [periodId]);
  return count;
}
