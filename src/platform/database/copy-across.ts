import { pipeline } from 'node:stream/promises';
import { Client, escapeLiteral } from 'pg';
import { from as copyFromQuery } from 'pg-copy-streams';
import { driverClient } from './copy';
import { copyOutStream } from './copy-out-stream';
import type { Tx } from './transaction';

/** What is being removed by somebody who waits for this transaction would be waited for in a circle. */
const LONGEST_WAIT = "SET lock_timeout = '20s'";

/**
 * Rows of a query into a table, as COPY: read on a connection of its own while this one writes, which is faster than one
 * statement that does both. What the query reads must have been committed before, and not change meanwhile.
 *
 * The connection is none of the pool's: whoever waits for a lock of this transaction may hold all of those.
 * @param into `COPY table (columns) FROM STDIN …`
 * @returns how many
 */
export async function copyAcross(tx: Tx, query: string, into: string): Promise<number> {
  const { url, extra } = tx.dataSource.options as { url?: string; extra?: object };
  if (url === undefined) throw new Error('The database has no URL.');
  const reader = new Client({ ...extra, connectionString: url });
  await reader.connect();
  try {
    await reader.query(LONGEST_WAIT);
    const rows = reader.query(copyOutStream(`COPY (${query}) TO STDOUT`));
    const written = (await driverClient(tx)).query(copyFromQuery(into));
    await pipeline(rows, written);
    return written.rowCount;
  } finally {
    await reader.end();
  }
}

/** A statement with its `$1 …` as literals, for COPY, which takes no parameters. */
export function withLiterals(sql: string, parameters: readonly (string | number)[]): string {
  return sql.replace(/\$(\d+)/g, (_, place: string) => {
    const value = parameters[Number(place) - 1];
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    if (typeof value === 'string') return escapeLiteral(value);
    throw new Error(`Parameter ${place} is neither a whole number nor a text.`);
  });
}
