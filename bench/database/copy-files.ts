import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyOutStream } from '../../src/platform/database';

export type CopyForm = 'text' | 'binary';

/** What is read from a file at once. */
const BLOCK_BYTES = 1024 * 1024;

/** @param source a table, or a query in parentheses */
export const copyOutSql = (source: string, form: CopyForm): string =>
  `COPY ${source} TO STDOUT (FORMAT ${form})`;

/** Rows into a file, in the form in which they are taken back. */
export async function dumpToFile(
  client: Client,
  source: string,
  form: CopyForm,
  path: string,
): Promise<void> {
  await pipeline(
    client.query(copyOutStream(copyOutSql(source, form))),
    createWriteStream(path, { highWaterMark: BLOCK_BYTES }),
  );
}

/** Rows read as fast as they come and hashed; nothing else is done with them. Gives the bytes. */
export async function readAndHash(client: Client, source: string, form: CopyForm): Promise<number> {
  const hash = createHash('sha256');
  let bytes = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done();
    },
  });
  await pipeline(client.query(copyOutStream(copyOutSql(source, form))), sink);
  hash.digest();
  return bytes;
}

/**
 * A dumped file into a table that was made or emptied in the same transaction.
 * @param hash also gets every byte, where given
 */
export async function loadFromFile(
  client: Client,
  table: string,
  form: CopyForm,
  path: string,
  hash?: Hash,
): Promise<void> {
  const rows = createReadStream(path, { highWaterMark: BLOCK_BYTES });
  const copy = client.query(copyFrom(`COPY ${table} FROM STDIN (FORMAT ${form}, FREEZE)`));
  if (hash === undefined) await pipeline(rows, copy);
  else await pipeline(rows, hashing(hash), copy);
}

function hashing(hash: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}
