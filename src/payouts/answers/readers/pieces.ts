import { MOST_ANSWER_BYTES, PIECE_BYTES } from './limits';
import { unreadable } from './refusals';

/** The bytes cut small, whatever they come in. @throws invalid `answer-unreadable` beyond the largest file */
export async function* piecesOf(bytes: AsyncIterable<Buffer>, format: string): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > MOST_ANSWER_BYTES) throw unreadable(format, `it is larger than ${MOST_ANSWER_BYTES} bytes`);
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
  }
}

/** The first `wanted` bytes (or all) as one, so that they can be looked at, and the rest as it comes. */
export async function withHead(
  pieces: AsyncGenerator<Buffer>,
  wanted: number,
): Promise<{ head: Buffer; all: AsyncGenerator<Buffer> }> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < wanted) {
    const next = await pieces.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(first);
  return { head, all: joined(head, pieces) };
}

async function* joined(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'ibm866' | 'iso-8859-5' | 'koi8-r';

const INVALID = 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** Texts of the bytes. @throws invalid `answer-unreadable` where they are not what they say */
export async function* decoded(
  pieces: AsyncIterable<Buffer>,
  encoding: Encoding,
  format: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code !== INVALID) throw error;
    throw unreadable(format, `not all of its bytes are ${encoding}`, undefined, error);
  }
}

export const isUtf8 = (bytes: Buffer): boolean => {
  try {
    // In the middle of a character it may end.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};
