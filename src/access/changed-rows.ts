import type { Tx } from '../platform/database';

/** How many rows an UPDATE or DELETE changed: where two do the same at once, one of them changes none. */
export async function changedRows(tx: Tx, sql: string, parameters: readonly unknown[]): Promise<number> {
  return (await tx.query<[unknown, number]>(sql, [...parameters]))[1];
}
