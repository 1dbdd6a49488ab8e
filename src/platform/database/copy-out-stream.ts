import type { Readable } from 'node:stream';
import type { Submittable } from 'pg';
import { to } from 'pg-copy-streams';

/** The protocol's letter for a piece of copied data, and what goes before its content: letter and length. */
const COPY_DATA = 0x64;
const HEAD_BYTES = 5;

/** What is relied on of the library's stream (of the version that package.json names): how it is fed. */
interface FedStream extends Readable, Submittable {
  /** Takes a chunk of the connection. True while more is wanted. */
  _parse(chunk: Buffer): boolean;
  /** 0 between two messages. */
  readonly _state: number;
  readonly _buffer: { readonly size: number };
}

/**
 * A stream for `COPY … TO STDOUT`. PostgreSQL sends each row as a message; the library makes a buffer of each, which for
 * small rows costs more than all else. Here the rows of a chunk are moved together in place and handed on as one.
 */
export function copyOutStream(sql: string): Readable & Submittable {
  const stream = to(sql) as unknown as FedStream;
  const parse = stream._parse.bind(stream);
  let rest: Buffer | null = null;
  stream._parse = (chunk) => {
    if (stream._state !== 0 || stream._buffer.size > 0) return parse(chunk);
    const data = rest === null ? chunk : Buffer.concat([rest, chunk]);
    const { read, filled } = joinRows(data);
    const isWanted = filled === 0 || stream.push(data.subarray(0, filled));
    const left = data.subarray(read);
    rest = left[0] === COPY_DATA ? left : null;
    if (rest !== null || left.length === 0) return isWanted;
    // What is not a row is the library's to understand.
    return parse(left) && isWanted;
  };
  return stream;
}

/** Moves the contents of all whole messages to the front. Gives how far was read, and how much there is of them. */
function joinRows(data: Buffer): { read: number; filled: number } {
  let read = 0;
  let filled = 0;
  while (data[read] === COPY_DATA && read + HEAD_BYTES <= data.length) {
    const end = read + 1 + data.readUInt32BE(read + 1);
    if (end > data.length) break;
    for (let at = read + HEAD_BYTES; at < end; at++) data[filled++] = data[at]!;
    read = end;
  }
  return { read, filled };
}
