import type { DataSource } from 'typeorm';
import { formatPeriod, type PeriodId } from '../../periods';
import { conflict } from '../../platform/errors';
import { breakEstimate, isHeldFor, RunLock } from './run-lock';

const TRIES = 20;
const PAUSE_MS = 50;

const isRunningSql = `SELECT EXISTS (SELECT FROM run WHERE period_id = $1 AND state = 'running') AS "is"`;

async function isRunning(dataSource: DataSource, periodId: PeriodId): Promise<boolean> {
  return (await dataSource.query<{ is: boolean }[]>(isRunningSql, [periodId]))[0]!.is;
}

/**
 * The period's lock for a close or an estimate. A close cancels an estimate under way; nothing cancels a close. Who
 * only looks for dead runs is waited for.
 * @throws conflict `run-in-progress`
 */
export async function takeRunLock(
  dataSource: DataSource,
  periodId: PeriodId,
  purpose: 'close' | 'estimate',
): Promise<RunLock> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const lock = await RunLock.tryTake(dataSource, periodId, purpose);
    if (lock) return lock;
    // A close that has just ended, well or not, holds it for a moment yet.
    if ((await isHeldFor(dataSource, periodId, 'close')) && (await isRunning(dataSource, periodId))) break;
    if (await isHeldFor(dataSource, periodId, 'estimate')) {
      if (purpose === 'estimate') break;
      await breakEstimate(dataSource, periodId);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw conflict(
    'run-in-progress',
    `Period ${formatPeriod(periodId)} is being calculated already, here or by another process. Wait for that run to end.`,
    { field: 'period' },
  );
}
