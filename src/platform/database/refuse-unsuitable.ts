import type { DataSource, EntityManager } from 'typeorm';
import { unavailable } from '../errors';
import { lockMigrations } from './migrate';
import {
  type DatabaseNeeds,
  databaseNeedsSql,
  migrationNamesSql,
  migrationTableExistsSql,
  trigramsSql,
} from './prepare-database.sql';
import { firstRow, rows } from './transaction';

const OLDEST_VERSION = 15;

/** Looks, and changes nothing. @throws unavailable `database-…` with what is wrong and what to do */
export async function refuseWhatDoesNotFit(dataSource: DataSource): Promise<void> {
  refuseUnsuitable((await firstRow<DatabaseNeeds>(dataSource.manager, databaseNeedsSql))!);
  await dataSource.transaction(refuseWithoutTrigrams);
  await refuseNewerSchema(dataSource);
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

export const knownMigrations = ({ migrations }: DataSource): string[] =>
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
