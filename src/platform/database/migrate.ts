import type { DataSource } from 'typeorm';
import type { Tx } from './transaction';

const MIGRATION_LOCK = 0x75706c6d;

/** Brings the schema up to date; processes that start together wait for the first one. Gives what was run. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}

/** Keeps migrations by other processes out until the transaction ends. */
export function lockMigrations(tx: Tx): Promise<unknown> {
  return tx.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
}
