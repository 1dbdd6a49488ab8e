import { DataSource } from 'typeorm';
import { DomainError, unavailable } from '../../errors';
import { dataSourceOptions } from '../data-source-options';
import { databasePlace } from '../database-place';
import { refuseDatabaseError } from '../database-refusals';
import type { DatabaseUrls } from '../prepare-database';
import { actsAsOwner } from './tables-owner';

/**
 * Work that the tables' owner alone may do.
 * @throws unavailable `database-needs-owner` where the owner is not named
 */
export async function asOwner<T>(
  { url, ownerUrl }: DatabaseUrls,
  work: (owner: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = new DataSource(dataSourceOptions(ownerUrl ?? url, 2));
  try {
    await dataSource.initialize();
    if (ownerUrl === undefined) await requireOwner(dataSource, url);
    return await work(dataSource);
  } catch (error) {
    if (error instanceof DomainError || ownerUrl === undefined) throw error;
    throw refuseDatabaseError(error, ownerUrl, 'UPLINE_OWNER_DATABASE_URL') ?? error;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

async function requireOwner(dataSource: DataSource, url: string): Promise<void> {
  if ((await actsAsOwner(dataSource)) !== false) return;
  throw unavailable(
    'database-needs-owner',
    `Only the owner of the tables may do this, and "${databasePlace(url).user}" of DATABASE_URL is not. Name the owner as well, in UPLINE_OWNER_DATABASE_URL.`,
    { field: 'UPLINE_OWNER_DATABASE_URL' },
  );
}
