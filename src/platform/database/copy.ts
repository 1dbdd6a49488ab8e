import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DatabaseError, type PoolClient } from 'pg';
import { from as copyFromQuery } from 'pg-copy-streams';
import { copyOutStream } from './copy-out-stream';
import type { Tx } from './transaction';

/** The driver's own connection under a transaction, for COPY. */
export async function driverClient(tx: Tx): Promise<PoolClient> {
  if (!tx.queryRunner) throw new Error('COPY needs a transaction of its own connection.');
  return (await tx.queryRunner.connect()) as PoolClient;
}

/** A stream that feeds `COPY … FROM STDIN`. Resolve its `finish` before using what was written. */
export async function copyIn(tx: Tx, sql: string): Promise<Writable> {
  return (await driverClient(tx)).query(copyFromQuery(sql));
}

/**
 * A stream of what `COPY … TO STDOUT` gives. It must be read to its end before the next statement. Given up half way
 * it takes its connection along, on which nothing else could be said before all of it was read: the transaction is
 * over then, and what follows on it fails at once instead of waiting for ever.
 */
export async function copyOut(tx: Tx, sql: string): Promise<Readable> {
  const client = await driverClient(tx);
  const stream = client.query(copyOutStream(sql));
  stream.once('close', () => {
    if (stream.readableEnded || stream.errored instanceof DatabaseError) return;
    // The lost connection is told to the stream as well, where nobody listens any more.
    stream.on('error', () => undefined);
    client.connection.stream.destroy();
  });
  return stream;
}

/** Feeds all chunks into `COPY … FROM STDIN`, with back-pressure. */
export async function copyAll(
  tx: Tx,
  sql: string,
  chunks: AsyncIterable<string | Buffer> | Iterable<string | Buffer>,
): Promise<void> {
  await pipeline(chunks, await copyIn(tx, sql));
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One value in COPY's text format; null is `\N`. */
export function copyText(value: string | number | bigint | boolean | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value !== 'string') return String(value);
  return SPECIAL.test(value)
    ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
    : value;
}

/** One row in COPY's text format. */
export function copyRow(values: readonly (string | number | bigint | boolean | null)[]): string {
  return values.map(copyText).join('\t') + '\n';
}
