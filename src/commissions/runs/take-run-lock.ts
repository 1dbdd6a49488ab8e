import type { DataSource } from 'typeorm';
import { formatPeriod, type PeriodId } from '../../periods';
import { conflict } from '../../platform/errors';
import { breakEstimate, isHeldFor, RunLock } from './run-lock';

const TRIES = 20;
const PAUSE_MS = 50;

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
    if (await isHeldFor(dataSource, periodId, 'close')) break;
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
