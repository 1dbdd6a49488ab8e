import { randomInt } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { invalid } from '../../errors';
import { firstRow, inTransaction } from '../transaction';

/**
 * Whether two connections are to the same database, and not to a copy of it: a lock that one takes must stand in the
 * other's way.
 * @throws invalid `database-urls-differ`
 */
export async function requireSameDatabase(owner: DataSource, application: DataSource): Promise<void> {
  const key = randomInt(2 ** 47);
  const isSame = await inTransaction(owner, async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [key]);
    const tried = await inTransaction(application, (other) =>
      firstRow<{ taken: boolean }>(other, 'SELECT pg_try_advisory_xact_lock($1) AS taken', [key]),
    );
    return tried?.taken === false;
  });
  if (isSame) return;
  throw invalid(
    'database-urls-differ',
    'DATABASE_URL and UPLINE_OWNER_DATABASE_URL name two databases. They must name the same one, for two of its users.',
    { field: 'UPLINE_OWNER_DATABASE_URL' },
  );
}
