import { rows, type Tx } from '../database';

/** A table as it is saved: an ordinary one, or one partition of a larger one. */
export interface SavedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The table that this is a partition of, and which part. */
  readonly partitionOf: { readonly parent: string; readonly bound: string } | null;
}

/**
 * A table that is being filled to become a partition is left out: it is called like the larger one with a number behind,
 * and not attached yet. Whatever fills it starts anew after a restore.
 */
const notInTheMakingSql = `
NOT (NOT c.relispartition AND EXISTS (
  SELECT FROM pg_class AS whole
   WHERE whole.relnamespace = c.relnamespace AND whole.relkind = 'p' AND c.relname ~ ('^' || whole.relname || '_[0-9]+$')))`;

/** Permanent tables with rows of their own, without the list of migrations; partitions after the tables. */
const tablesSql = `
SELECT c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute AS a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       p.relname AS parent, pg_get_expr(c.relpartbound, c.oid) AS bound
  FROM pg_class AS c
  LEFT JOIN pg_inherits AS i ON i.inhrelid = c.oid
  LEFT JOIN pg_class AS p ON p.oid = i.inhparent
 WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p'
   AND c.relname <> 'migration' AND ${notInTheMakingSql}
 ORDER BY p.relname NULLS FIRST, c.relname`;

export async function listTables(tx: Tx): Promise<SavedTable[]> {
  const found = await rows<{ name: string; columns: string[]; parent: string | null; bound: string | null }>(
    tx,
    tablesSql,
  );
  return found.map(({ name, columns, parent, bound }) => ({
    name,
    columns,
    partitionOf: parent === null || bound === null ? null : { parent, bound },
  }));
}

/**
 * Tables that stand for themselves or for all their partitions. Backwards by name: results of a run are dropped
 * standings first, lines and adjustments after, and two who lock in the same order never wait in a circle.
 */
export async function listLockable(tx: Tx): Promise<string[]> {
  const found = await rows<{ name: string }>(
    tx,
    `SELECT relname AS name FROM pg_class AS c
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
        AND relpersistence = 'p' AND ${notInTheMakingSql}
      ORDER BY relname DESC`,
  );
  return found.map(({ name }) => name);
}

/** The migrations that made the schema: a backup fits only the schema that it was taken from. */
export async function listMigrations(tx: Tx): Promise<string[]> {
  const found = await rows<{ name: string }>(tx, 'SELECT name FROM migration ORDER BY timestamp, name');
  return found.map(({ name }) => name);
}

/** Columns that count by themselves, to be set behind what was restored. */
export function listIdentities(tx: Tx): Promise<{ table: string; column: string }[]> {
  return rows(
    tx,
    `SELECT c.relname AS "table", a.attname AS "column"
       FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attidentity <> ''`,
  );
}

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
