import type { DataSource, EntityManager } from 'typeorm';

/** An open transaction: every repository and service takes it as its first argument. */
export type Tx = EntityManager;

/**
 * Runs `work` in one transaction: all of it becomes visible at once, or nothing does.
 * Isolation is READ COMMITTED unless a consistent snapshot is asked for.
 */
export function inTransaction<T>(dataSource: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  return dataSource.transaction(work);
}

/** Runs `work` over one consistent snapshot of the database. */
export function inSnapshot<T>(dataSource: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  return dataSource.transaction('REPEATABLE READ', work);
}

/** The rows of one statement. Shapes are the caller's to state: name the columns in the SQL as the type says. */
export function rows<Row>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return tx.query<Row[]>(sql, [...parameters]);
}

/** The first row of one statement, or null. */
export async function firstRow<Row>(
  tx: Tx,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row | null> {
  return (await rows<Row>(tx, sql, parameters))[0] ?? null;
}
