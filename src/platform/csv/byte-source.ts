import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { refuseReading } from './file-refusal';

/** What a whole file was, as read, byte order mark and all. */
export interface FileDigest {
  readonly bytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

/**
 * The bytes of a file or stream, in blocks of a size asked for, hashed on the way. Nothing is read before it
 * is asked for but what the stream itself reads ahead.
 */
export class ByteSource {
  private readonly stream: Readable;
  private readonly isOwn: boolean;
  private readonly chunks: AsyncIterator<unknown>;
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private waiting: Buffer | null = null;
  private ended = false;

  constructor(
    source: string | Readable,
    private readonly file: string,
    private readonly blockBytes: number,
  ) {
    this.isOwn = typeof source === 'string';
    this.stream =
      typeof source === 'string' ? createReadStream(source, { highWaterMark: blockBytes }) : source;
    this.chunks = this.stream[Symbol.asyncIterator]();
  }

  /**
   * `atLeast` bytes, fewer only where the file ends, nothing after that.
   * @throws DomainError csv-file-not-found, csv-file-is-directory, csv-file-unreadable
   */
  async read(atLeast: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    let length = 0;
    while (length < atLeast) {
      const part = await this.part();
      if (part === null) {
        break;
      }
      parts.push(part);
      length += part.length;
    }
    const [first] = parts;
    return first === undefined || parts.length === 1 ? (first ?? null) : Buffer.concat(parts);
  }

  /** @throws Error before the end was reached: half a file has no digest. */
  digest(): FileDigest {
    if (!this.ended) {
      throw new Error('The file has not been read to its end');
    }
    return { bytes: this.bytes, sha256: this.hash.copy().digest('hex') };
  }

  /**
   * Gives the file handle back and waits until it is closed. A stream that was given is destroyed, as by
   * any other consumer, and not waited for: not every stream tells. May be called again.
   */
  async close(): Promise<void> {
    const closed = this.isOwn && !this.stream.closed ? once(this.stream, 'close') : null;
    this.stream.destroy();
    await closed;
  }

  /** The next piece: not larger than a block, however large the stream's own chunks are. */
  private async part(): Promise<Buffer | null> {
    const chunk = this.waiting ?? (await this.chunk());
    if (chunk === null || chunk.length <= this.blockBytes) {
      this.waiting = null;
      return chunk;
    }
    this.waiting = chunk.subarray(this.blockBytes);
    return chunk.subarray(0, this.blockBytes);
  }

  private async chunk(): Promise<Buffer | null> {
    if (this.ended) {
      return null;
    }
    const result = await this.chunks.next().catch((error: unknown) => {
      throw refuseReading(error, this.file);
    });
    if (result.done === true) {
      this.ended = true;
      return null;
    }
    if (!(result.value instanceof Uint8Array)) {
      // Text has been decoded by somebody who may have lost bytes that were not UTF-8.
      throw new TypeError('A CSV stream must give bytes, not text');
    }
    const chunk = Buffer.from(result.value.buffer, result.value.byteOffset, result.value.byteLength);
    this.hash.update(chunk);
    this.bytes += chunk.length;
    return chunk;
  }
}
