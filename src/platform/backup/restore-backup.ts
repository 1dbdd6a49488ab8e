import { copyAll, firstRow, type Tx } from '../database';
import { conflict, invalid } from '../errors';
import { BackupReader } from './backup-reader';
import { backupHeader, tableHeader } from './backup-form';
import { listIdentities, listMigrations, listTables, quoteName, type SavedTable } from './catalog';

export interface RestoredBackup {
  readonly takenAt: string;
  readonly tables: number;
}

/**
 * Brings a backup into an empty database of the same schema, in one transaction of the tables' owner.
 * @throws invalid `backup-broken`; conflict `backup-other-schema`, `database-not-empty`
 */
export async function restoreBackup(tx: Tx, file: string): Promise<RestoredBackup> {
  const reader = new BackupReader(file);
  const header = await reader.header(backupHeader);
  if (!header) throw invalid('backup-broken', `${file} holds no tables.`, { field: 'file' });
  await requireSameSchema(tx, header.migrations);

  const present = await listTables(tx);
  // Users' triggers make partitions and guard closed periods; here everything comes as it was. This also keeps
  // everybody else from writing until the end, so that what is empty now stays so. Backwards by name, as everybody
  // locks who takes more than one: nobody then waits in a circle.
  for (const { name } of present.toReversed())
    await tx.query(`ALTER TABLE ${quoteName(name)} DISABLE TRIGGER USER`);
  await requireEmpty(tx);
  await tx.query('SET CONSTRAINTS ALL DEFERRED');
  for (const { name } of present) await tx.query(`DELETE FROM ${quoteName(name)}`);

  let tables = 0;
  for (let table = await reader.header(tableHeader); table; table = await reader.header(tableHeader)) {
    const { table: name, columns, partitionOf } = table;
    await restoreTable(tx, { name, columns, partitionOf }, present, reader).catch((cause: unknown) => {
      // The sum is known at the end alone; what a table does not take is damage as well.
      throw isRefusedByTable(cause) ? reader.broken(`its table "${name}" cannot be read`, cause) : cause;
    });
    tables++;
  }
  await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  await tx.query('SELECT guard_closed_periods()');
  for (const { name } of present) await tx.query(`ALTER TABLE ${quoteName(name)} ENABLE TRIGGER USER`);
  for (const { table, column } of await listIdentities(tx)) {
    await tx.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), max(${quoteName(column)})) FROM ${quoteName(table)} HAVING max(${quoteName(column)}) IS NOT NULL`,
      [quoteName(table), column],
    );
  }
  return { takenAt: header.takenAt, tables };
}

async function restoreTable(
  tx: Tx,
  { name, columns, partitionOf }: SavedTable,
  present: readonly SavedTable[],
  reader: BackupReader,
): Promise<void> {
  const isNew = !present.some((table) => table.name === name);
  if (isNew && !partitionOf) {
    throw conflict(
      'backup-other-schema',
      `The backup has a table "${name}" that this database does not know.`,
    );
  }
  if (isNew && partitionOf) {
    await tx.query(`CREATE TABLE ${quoteName(name)} (LIKE ${quoteName(partitionOf.parent)} INCLUDING ALL)`);
  }
  const list = columns.map(quoteName).join(', ');
  await copyAll(tx, `COPY ${quoteName(name)} (${list}) FROM STDIN`, reader.rows());
  if (isNew && partitionOf) {
    await tx.query(
      `ALTER TABLE ${quoteName(partitionOf.parent)} ATTACH PARTITION ${quoteName(name)} ${checkedBound(partitionOf.bound)}`,
    );
    // As whoever may read the whole may read its parts.
    await tx.query('SELECT grant_reading_as($1::regclass, $2::regclass)', [
      quoteName(partitionOf.parent),
      quoteName(name),
    ]);
  }
}

/** The only text of a backup that becomes SQL as it is: `FOR VALUES IN (202610)`. */
function checkedBound(bound: string): string {
  if (!/^FOR VALUES IN \(\d{1,10}\)$/.test(bound)) {
    throw invalid(
      'backup-broken',
      `The backup has a partition "${bound.slice(0, 60)}" that Upline never makes.`,
    );
  }
  return bound;
}

async function requireSameSchema(tx: Tx, migrations: readonly string[]): Promise<void> {
  const own = await listMigrations(tx);
  if (own.join() === migrations.join()) return;
  throw conflict(
    'backup-other-schema',
    `The backup was taken from another version of Upline (schema ${migrations.at(-1) ?? 'none'}, here ${own.at(-1) ?? 'none'}). Restore it with that version, then upgrade.`,
    { field: 'file' },
  );
}

/** Data or names that do not fit, or that break a rule of the schema. */
function isRefusedByTable(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && /^(22|23|42)/.test(String(cause.code));
}

/** What a first start has made by itself may go; anything that people made may not. */
async function requireEmpty(tx: Tx): Promise<void> {
  const found = await firstRow<{ taken: boolean }>(
    tx,
    `SELECT EXISTS (SELECT FROM distributor) OR EXISTS (SELECT FROM period) OR EXISTS (SELECT FROM sales_order)
        OR EXISTS (SELECT FROM plan_version WHERE number > 1) AS taken`,
  );
  if (found?.taken) {
    throw conflict(
      'database-not-empty',
      'The database holds a company already; a backup is restored into an empty one only. Choose another data directory (UPLINE_DATA_DIR) or database (DATABASE_URL).',
    );
  }
}
