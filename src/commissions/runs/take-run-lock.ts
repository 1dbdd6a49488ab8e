import type { DataSource } from 'typeorm';
import { formatPeriod, type PeriodId } from '../../periods';
import { conflict } from '../../platform/errors';
import { breakLock, RunLock } from './run-lock';

const TRIES = 20;
const PAUSE_MS = 50;

/**
 * The period's lock for a close. An estimate under way is cancelled for it; another close is not.
 * @throws conflict `run-in-progress`
 */
export async function takeRunLock(dataSource: DataSource, periodId: PeriodId): Promise<RunLock> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const lock = await RunLock.tryTake(dataSource, periodId);
    if (lock) return lock;
    if (!(await isEstimating(dataSource, periodId))) break;
    if (attempt === 0) await breakLock(dataSource, periodId);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw conflict(
    'run-in-progress',
    `Period ${formatPeriod(periodId)} is being calculated already, here or by another process. Wait for that run to end.`,
    { field: 'period' },
  );
}

async function isEstimating(dataSource: DataSource, periodId: PeriodId): Promise<boolean> {
  const found = await dataSource.query<unknown[]>(
    `SELECT 1 FROM run WHERE period_id = $1 AND state = 'running' AND kind = 'estimate'
      AND NOT EXISTS (SELECT 1 FROM run AS c WHERE c.period_id = $1 AND c.state = 'running' AND c.kind = 'close')`,
    [periodId],
  );
  return found.length > 0;
}
