import type { PeriodId } from '../../periods';
import { firstRow, type Tx } from '../../platform/database';
import { type InputsMark, isSameMark } from './inputs-mark';

/** Single orders, moves and the like are waited for so long that an estimate takes many of them in. */
const REST_MS = 15 * 60 * 1000;

/** $1 period: when its newest estimate began, and with what. */
const newestEstimateSql = `
SELECT started_at AS "startedAt", inputs_mark AS mark FROM run
 WHERE period_id = $1 AND kind = 'estimate' AND state = 'done' ORDER BY id DESC LIMIT 1`;

/** Whether a period's estimate is to be made anew: there is none, a file came in, or something else some time ago. */
export async function isEstimateDue(
  tx: Tx,
  periodId: PeriodId,
  mark: InputsMark,
  now: Date,
): Promise<boolean> {
  const newest = await firstRow<{ startedAt: Date; mark: InputsMark | null }>(tx, newestEstimateSql, [
    periodId,
  ]);
  if (!newest?.mark) return true;
  if (newest.mark.imports !== mark.imports) return true;
  return now.getTime() - newest.startedAt.getTime() >= REST_MS && !isSameMark(newest.mark, mark);
}
