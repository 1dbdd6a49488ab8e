import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { DomainError, invalid } from '../errors';
import { backupFooter, END_OF_TABLE } from './backup-form';

const NEWLINE = 10;
const END = Buffer.from(`${END_OF_TABLE}\n`);
const LONGEST_HEADER = 1024 * 1024;

/** Reads a backup from its first to its last byte, in constant memory, and checks its sum at the end. */
export class BackupReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly hash = createHash('sha256');
  private buffer: Buffer = Buffer.alloc(0);
  private rowCount = 0;
  /** Whether what was taken last ended with a line; so it is behind a header, too. */
  private isAtLineStart = true;

  constructor(private readonly file: string) {
    const source = createReadStream(file);
    // Errors of either stream come out of the iteration; the callback only keeps them from being unhandled.
    const content = pipeline(source, createGunzip(), () => undefined);
    this.chunks = (content as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  /** The next line as JSON of the given shape; null for the footer, which is checked. */
  async header<T extends z.ZodType>(shape: T): Promise<z.infer<T> | null> {
    const line = await this.line();
    let value: unknown;
    try {
      value = JSON.parse(line.toString('utf8'));
    } catch (cause) {
      throw this.broken('it holds something else than a backup of Upline', cause);
    }
    const parsed = shape.safeParse(value);
    if (parsed.success) {
      this.hash.update(line);
      return parsed.data;
    }
    const footer = backupFooter.safeParse(value);
    if (!footer.success) throw this.broken('it holds something else than a backup of this form');
    const sha256 = this.hash.digest('hex');
    if (footer.data.sha256 !== sha256 || footer.data.rows !== this.rowCount) {
      throw this.broken('its content does not have the sum that it ends with');
    }
    return null;
  }

  /**
   * The rows of the table whose header was just read. A piece may end within a row: a row that never ends, which a
   * small file can hold, takes no more memory than others.
   */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.endOfTable();
      if (end >= 0) {
        yield* this.take(end);
        this.hash.update(END);
        this.buffer = this.buffer.subarray(END.length);
        this.isAtLineStart = true;
        return;
      }
      // What is left may be the beginning of the line that ends the table.
      yield* this.take(Math.max(0, this.buffer.length - (END.length - 1)));
      await this.more();
    }
  }

  /** Where the line that ends the table begins; -1 while it has not come. */
  private endOfTable(): number {
    for (let at = this.buffer.indexOf(END); at >= 0; at = this.buffer.indexOf(END, at + 1)) {
      if (at === 0 ? this.isAtLineStart : this.buffer[at - 1] === NEWLINE) return at;
    }
    return -1;
  }

  private *take(length: number): Generator<Buffer> {
    if (length === 0) return;
    const piece = this.buffer.subarray(0, length);
    this.buffer = this.buffer.subarray(length);
    this.hash.update(piece);
    this.isAtLineStart = piece.at(-1) === NEWLINE;
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) this.rowCount++;
    yield piece;
  }

  private async line(): Promise<Buffer> {
    let end = this.buffer.indexOf(NEWLINE);
    while (end < 0) {
      if (this.buffer.length > LONGEST_HEADER)
        throw this.broken('it holds something else than a backup of Upline');
      await this.more();
      end = this.buffer.indexOf(NEWLINE);
    }
    const line = this.buffer.subarray(0, end + 1);
    this.buffer = this.buffer.subarray(end + 1);
    return line;
  }

  private async more(): Promise<void> {
    let next: IteratorResult<Buffer>;
    try {
      next = await this.chunks.next();
    } catch (cause) {
      // A file that cannot be opened is not a broken backup.
      if (cause instanceof Error && 'syscall' in cause) throw cause;
      throw this.broken('it is not a gzip file, or was cut off', cause);
    }
    if (next.done) throw this.broken('it ends before its end: it was cut off');
    this.buffer = this.buffer.length === 0 ? next.value : Buffer.concat([this.buffer, next.value]);
  }

  /** The refusal of a file that is not what it should be. */
  broken(why: string, cause?: unknown): DomainError {
    return invalid(
      'backup-broken',
      `${basename(this.file)} cannot be restored: ${why}. Nothing was changed; take another copy of the backup.`,
      { field: 'file', cause },
    );
  }
}
