import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { writeCsvFile } from '../csv';
import { copyOut, type Tx } from '../database';
import { BACKUP_FORM, END_OF_TABLE } from './backup-form';
import { listLockable, listMigrations, listTables, quoteName } from './catalog';

const NEWLINE = 10;

export interface TakenBackup {
  readonly file: string;
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes everything that the database holds to one file, whole or not at all, in constant memory.
 * @param tx one snapshot: the beginning of a REPEATABLE READ transaction
 */
export async function takeBackup(tx: Tx, file: string, takenAt: Date): Promise<TakenBackup> {
  await lockTables(tx);
  const count = { tables: 0, rows: 0 };
  const content = Readable.from(backupContent(tx, takenAt, count));
  // An error of either ends both: the content's is the file's, and without a file nothing more is read.
  const packed = pipeline(content, createGzip({ level: 4 }), () => undefined);
  const written = await writeCsvFile(file, packed);
  return { file, ...count, ...written };
}

/**
 * From here on nothing is dropped or emptied until the backup is done: to a snapshot, what was emptied after it looks
 * empty. LOCK alone does not begin the snapshot, so the names come from another connection.
 */
async function lockTables(tx: Tx): Promise<void> {
  const names = await listLockable(tx.dataSource.manager);
  await tx.query(`LOCK TABLE ${names.map(quoteName).join(', ')} IN ACCESS SHARE MODE`);
}

async function* backupContent(
  tx: Tx,
  takenAt: Date,
  count: { tables: number; rows: number },
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of tables(tx, takenAt, count)) {
    hash.update(piece);
    yield piece;
  }
  yield line({ rows: count.rows, sha256: hash.digest('hex') });
}

async function* tables(
  tx: Tx,
  takenAt: Date,
  count: { tables: number; rows: number },
): AsyncGenerator<Buffer> {
  yield line({ form: BACKUP_FORM, takenAt: takenAt.toISOString(), migrations: await listMigrations(tx) });
  for (const { name, columns, partitionOf } of await listTables(tx)) {
    yield line({ table: name, columns, partitionOf });
    const rows = await copyOut(
      tx,
      `COPY ${quoteName(name)} (${columns.map(quoteName).join(', ')}) TO STDOUT`,
    );
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      count.rows += countLines(chunk);
      yield chunk;
    }
    yield Buffer.from(`${END_OF_TABLE}\n`);
    count.tables++;
  }
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
