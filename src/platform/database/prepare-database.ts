import { DataSource, type EntityManager } from 'typeorm';
import { unavailable } from '../errors';
import { dataSourceOptions } from './data-source-options';
import { databasePlace } from './database-place';
import { refuseDatabaseError } from './database-refusals';
import { lockMigrations, migrate } from './migrate';
import {
  type DatabaseNeeds,
  databaseNeedsSql,
  migrationNamesSql,
  migrationTableExistsSql,
  trigramsSql,
} from './prepare-database.sql';
import { grantRights, lacksRights } from './roles/grant-rights';
import { actsAsOwnerSql } from './roles/rights.sql';
import { requireSameDatabase } from './roles/same-database';
import { firstRow, inTransaction, rows } from './transaction';

const OLDEST_VERSION = 15;

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

async function refuseWhatDoesNotFit(dataSource: DataSource): Promise<void> {
  refuseUnsuitable((await firstRow<DatabaseNeeds>(dataSource.manager, databaseNeedsSql))!);
  await dataSource.transaction(refuseWithoutTrigrams);
  await refuseNewerSchema(dataSource);
}

/** Undefined while there are no tables. */
async function actsAsOwner(dataSource: DataSource): Promise<boolean | undefined> {
  const found = await firstRow<{ acts: boolean }>(dataSource.manager, actsAsOwnerSql, [
    await userOf(dataSource),
  ]);
  return found?.acts;
}

/** The user as the server knows it: on whom rights are to be granted. */
async function userOf(dataSource: DataSource): Promise<string> {
  return (await firstRow<{ user: string }>(dataSource.manager, 'SELECT session_user::text AS "user"'))!.user;
}

function notTheOwner(ownerUrl: string): Error {
  return unavailable(
    'database-not-owner',
    `The user "${databasePlace(ownerUrl).user}" of UPLINE_OWNER_DATABASE_URL does not own Upline's tables. Name the one who does.`,
    { field: 'UPLINE_OWNER_DATABASE_URL' },
  );
}

/** @throws unavailable for a server or a database that Upline cannot work with */
export function refuseUnsuitable({ version, encoding, readOnly, trigrams }: DatabaseNeeds): void {
  if (version < OLDEST_VERSION * 10_000) {
    throw unavailable(
      'database-too-old',
      `This is PostgreSQL ${Math.trunc(version / 10_000)}; Upline needs ${OLDEST_VERSION} or newer. Upgrade it, or point DATABASE_URL elsewhere.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw unavailable(
      'database-encoding',
      `The database's encoding is ${encoding}; Upline needs UTF8. Create one with ENCODING 'UTF8' TEMPLATE template0.`,
    );
  }
  if (readOnly) {
    throw unavailable(
      'database-read-only',
      'The database can only be read: a standby, or set read-only. Point DATABASE_URL to the one that is written to.',
    );
  }
  if (!trigrams) {
    throw unavailable(
      'database-without-trigrams',
      'The PostgreSQL server lacks the extension pg_trgm, which searching by name needs. Install its "contrib" package.',
    );
  }
}

/** An older Upline must not work on a schema that it does not know. */
async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const { manager } = dataSource;
  const table = await firstRow<{ exists: boolean }>(manager, migrationTableExistsSql);
  if (table?.exists !== true) return;
  const known = new Set(knownMigrations(dataSource));
  const unknown = (await rows<{ name: string }>(manager, migrationNamesSql)).filter(
    ({ name }) => !known.has(name),
  );
  if (unknown.length === 0) return;
  throw unavailable(
    'database-newer',
    `The database was brought up to date by a newer Upline (it has ${unknown.map(({ name }) => name).join(', ')}). Install that version.`,
  );
}

const knownMigrations = ({ migrations }: DataSource): string[] =>
  migrations.map(({ name, constructor }) => name ?? constructor.name);

/** With the plain C locale, trigrams of Cyrillic are empty and nobody is found by name. Tried out, and undone. */
async function refuseWithoutTrigrams(tx: EntityManager): Promise<void> {
  await lockMigrations(tx);
  await tx.query('SAVEPOINT trial');
  await tx.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  const found = await firstRow<{ works: boolean }>(tx, trigramsSql);
  await tx.query('ROLLBACK TO SAVEPOINT trial');
  if (found?.works === true) return;
  throw unavailable(
    'database-locale',
    "The database's locale knows no letters but A to Z, so names in Cyrillic could not be searched. Create it with " +
      "TEMPLATE template0 LOCALE 'C.UTF-8' (or another UTF-8 locale).",
  );
}
