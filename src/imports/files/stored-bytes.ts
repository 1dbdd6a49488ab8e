import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import type { Tx } from '../../platform/database';
import { addPartSql, partSql } from './stored-part.sql';

export const PART_BYTES = 1024 * 1024;

type What = 'upload' | 'bad-lines';

interface StoredBytes {
  readonly jobId: number;
  readonly what: What;
  /** How many there must be: a file that was discarded meanwhile is not half a file. */
  readonly bytes?: number;
  /** Told how many were handed out so far. */
  readonly read?: (bytes: number) => void;
}

/**
 * Stored bytes as a stream, a part at a time, on whatever connection is free: the import's own is busy taking them in.
 */
export const storedBytes = (dataSource: DataSource, asked: StoredBytes): Readable =>
  Readable.from(parts(dataSource, asked), { objectMode: false });

async function* parts(dataSource: DataSource, { jobId, what, bytes, read }: StoredBytes) {
  let given = 0;
  for (let part = 0; ; part++) {
    const [row] = await dataSource.query<{ content: Buffer }[]>(partSql, [jobId, what, part]);
    if (!row) break;
    given += row.content.length;
    read?.(given);
    yield row.content;
  }
  if (bytes !== undefined && given !== bytes)
    throw new Error(`Of import ${jobId} ${given} of ${bytes} bytes are stored.`);
}

/** Stores bytes in parts, each by `add` (what it gives is waited for). */
export async function storeParts(
  chunks: AsyncIterable<Buffer | string>,
  add: (part: number, content: Buffer) => Promise<unknown>,
): Promise<void> {
  let waiting: Buffer[] = [];
  let length = 0;
  let part = 0;
  const flush = async () => {
    await add(part++, Buffer.concat(waiting));
    waiting = [];
    length = 0;
  };
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    waiting.push(bytes);
    length += bytes.length;
    if (length >= PART_BYTES) await flush();
  }
  if (length > 0) await flush();
}

/** The same in one transaction. */
export const storeIn = (tx: Tx, jobId: number, what: What, chunks: AsyncIterable<Buffer | string>) =>
  storeParts(chunks, (part, content) => tx.query(addPartSql, [jobId, what, part, content]));
