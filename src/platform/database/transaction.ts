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

/**
 * Runs `work` on a second connection that sees exactly what `tx` sees, at the same time as `tx` goes on. Not what `tx`
 * has changed itself.
 * @param tx of {@link inSnapshot}; it must not end before
 */
export async function besideSnapshot<T>(tx: Tx, work: (beside: Tx) => Promise<T>): Promise<T> {
  const exported = await firstRow<{ id: string }>(tx, 'SELECT pg_export_snapshot() AS id');
  return inSnapshot(tx.dataSource, async (beside) => {
    await beside.query(`SET TRANSACTION SNAPSHOT '${exported!.id}'`);
    return work(beside);
  });
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

/** How many rows an INSERT without RETURNING added. */
export async function addedRows(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<number> {
  if (!tx.queryRunner) throw new Error('Rows are added in a transaction.');
  return (await tx.queryRunner.query(sql, [...parameters], true)).affected ?? 0;
}

/** How many rows an UPDATE or DELETE without RETURNING changed: where two do the same at once, one of them changes none. */
export async function changedRows(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<number> {
  return (await tx.query<[unknown, number]>(sql, [...parameters]))[1];
}
