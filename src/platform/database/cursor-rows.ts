import { rows, type Tx } from './transaction';

const FETCHED = 2_000;

/**
 * The rows of a query of any length, some thousands at a time: constant memory. Within the transaction, one after the
 * other, and nothing else by this name meanwhile.
 */
export async function* cursorRows<Row>(
  tx: Tx,
  sql: string,
  parameters: readonly unknown[] = [],
): AsyncGenerator<Row> {
  await tx.query(`DECLARE upline_rows NO SCROLL CURSOR FOR ${sql}`, [...parameters]);
  for (;;) {
    const fetched = await rows<Row>(tx, `FETCH FORWARD ${FETCHED} FROM upline_rows`);
    yield* fetched;
    if (fetched.length < FETCHED) break;
  }
  await tx.query('CLOSE upline_rows');
}
