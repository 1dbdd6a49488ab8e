import type { PeriodId } from '../periods';
import { changedRows, type Tx } from '../platform/database';

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
export const recountEnrolments = (tx: Tx, periodId: PeriodId): Promise<number> =>
  changedRows(tx, recountSql, [periodId]);
