import { DataSource } from 'typeorm';
import { unavailable } from '../errors';
import { dataSourceOptions } from './data-source-options';
import { databasePlace } from './database-place';
import { refuseDatabaseError } from './database-refusals';
import { migrate } from './migrate';
import { migrationNamesSql } from './prepare-database.sql';
import { knownMigrations, refuseWhatDoesNotFit } from './refuse-unsuitable';
import { grantRights, lacksRights } from './roles/grant-rights';
import { requireSameDatabase } from './roles/same-database';
import { actsAsOwner, userOf } from './roles/tables-owner';
import { inTransaction, rows } from './transaction';

export interface PreparedDatabase {
  /** Migrations run just now, by name; none when the schema was current. */
  readonly migrated: readonly string[];
  /** Whether the application's user could act as the owner of the tables, and so change what is closed. */
  readonly ownsTables: boolean;
}

/** One database, for one or two of its users. */
export interface DatabaseUrls {
  /** The application's. */
  readonly url: string;
  /** Its owner's, who migrates; without it the application's user is all there is. */
  readonly ownerUrl?: string | undefined;
}

/**
 * Makes sure that Upline can work in this database and brings its schema up to date, and with it what the application
 * may do where its user is not the owner.
 * @throws unavailable `database-…` with what is wrong and what to do; invalid `database-urls-differ`
 */
export async function prepareDatabase({ url, ownerUrl }: DatabaseUrls): Promise<PreparedDatabase> {
  if (ownerUrl === undefined) return connected(url, 'DATABASE_URL', asOneUser);
  return connected(ownerUrl, 'UPLINE_OWNER_DATABASE_URL', async (owner) => {
    await refuseWhatDoesNotFit(owner);
    if ((await actsAsOwner(owner)) === false) throw notTheOwner(ownerUrl);
    return connected(url, 'DATABASE_URL', async (application) => {
      // Before anything is made: it would be made in the wrong one.
      await requireSameDatabase(owner, application);
      const migrated = await migrate(owner);
      if (await actsAsOwner(application)) return { migrated, ownsTables: true };
      const role = await userOf(application);
      await inTransaction(owner, (tx) => grantRights(tx, role));
      return { migrated, ownsTables: false };
    });
  });
}

/** The owner, or one who finds everything done by the owner. */
async function asOneUser(dataSource: DataSource): Promise<PreparedDatabase> {
  await refuseWhatDoesNotFit(dataSource);
  if ((await actsAsOwner(dataSource)) !== false)
    return { migrated: await migrate(dataSource), ownsTables: true };
  const user = await userOf(dataSource);
  const had = new Set(
    (await rows<{ name: string }>(dataSource.manager, migrationNamesSql)).map(({ name }) => name),
  );
  const isCurrent = knownMigrations(dataSource).every((name) => had.has(name));
  if (isCurrent && !(await lacksRights(dataSource.manager, user))) return { migrated: [], ownsTables: false };
  throw unavailable(
    'database-needs-owner',
    `The database is to be brought up to date, which "${user}" of DATABASE_URL may not do: it is not the owner of the ` +
      'tables. Name the owner as well, in UPLINE_OWNER_DATABASE_URL.',
    { field: 'UPLINE_OWNER_DATABASE_URL' },
  );
}

/** @param setting the one that the URL is from */
async function connected<T>(
  url: string,
  setting: string,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = new DataSource(dataSourceOptions(url, 2));
  try {
    await dataSource.initialize();
    return await work(dataSource);
  } catch (error) {
    throw refuseDatabaseError(error, url, setting) ?? error;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

function notTheOwner(ownerUrl: string): Error {
  return unavailable(
    'database-not-owner',
    `The user "${databasePlace(ownerUrl).user}" of UPLINE_OWNER_DATABASE_URL does not own Upline's tables. Name the one who does.`,
    { field: 'UPLINE_OWNER_DATABASE_URL' },
  );
}
