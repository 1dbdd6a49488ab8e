import type { Readable } from 'node:stream';
import type { PackedTexts } from './packed-texts';

const TAB = 9;
const NEWLINE = 10;
const MINUS = 45;
const ZERO = 48;
const BACKSLASH = 92;
const LETTER_T = 116;

/**
 * Reads rows of `COPY … TO STDOUT` (text format) without making a string for each number: a million rows are a
 * matter of tenths of a second. Fields are read in their order; null reads as the fallback that is asked for.
 */
export class CopyRows {
  private buffer: Buffer = Buffer.alloc(0);
  private at = 0;

  private constructor(private readonly visit: (row: CopyRows) => void) {}

  /** Calls `visit` once for each row; it must read every field of it. Gives the number of rows. */
  static async read(source: Readable, visit: (row: CopyRows) => void): Promise<number> {
    const reader = new CopyRows(visit);
    let rows = 0;
    for await (const chunk of source as AsyncIterable<Buffer>) rows += reader.take(chunk);
    if (reader.buffer.length > 0) throw new Error('A COPY stream ended in the middle of a row.');
    return rows;
  }

  /** A whole number; exact up to 2^53. */
  integer(ifNull = 0): number {
    const { buffer } = this;
    let byte = buffer[this.at]!;
    if (byte === BACKSLASH) {
      this.at += 3;
      return ifNull;
    }
    const negative = byte === MINUS;
    if (negative) byte = buffer[++this.at]!;
    let value = 0;
    while (byte !== TAB && byte !== NEWLINE) {
      value = value * 10 + (byte - ZERO);
      byte = buffer[++this.at]!;
    }
    this.at++;
    return negative ? -value : value;
  }

  /** A text of plain ASCII without tabs, line ends and backslashes, such as a number that people know. */
  asciiInto(texts: PackedTexts): void {
    const from = this.at;
    this.skipField();
    texts.push(this.buffer, from, this.at - 1);
  }

  /** Which of some known texts stands here, no two of which begin alike. */
  oneOf(texts: readonly string[]): number {
    const first = this.buffer[this.at];
    const found = texts.findIndex((text) => text.charCodeAt(0) === first);
    const from = this.at;
    this.skipField();
    if (found < 0 || texts[found]!.length !== this.at - 1 - from) {
      throw new Error(
        `"${this.buffer.toString('latin1', from, this.at - 1)}" is none of ${texts.join(', ')}.`,
      );
    }
    return found;
  }

  /** A date, `2026-10-31`, as 20261031. */
  day(): number {
    let value = 0;
    for (let byte = this.buffer[this.at]!; byte !== TAB && byte !== NEWLINE; byte = this.buffer[++this.at]!) {
      if (byte !== MINUS) value = value * 10 + (byte - ZERO);
    }
    this.at++;
    return value;
  }

  boolean(): boolean {
    const isTrue = this.buffer[this.at] === LETTER_T;
    this.skipField();
    return isTrue;
  }

  private skipField(): void {
    const { buffer } = this;
    let at = this.at;
    while (buffer[at] !== TAB && buffer[at] !== NEWLINE) at++;
    this.at = at + 1;
  }

  private take(chunk: Buffer): number {
    const data = this.buffer.length === 0 ? chunk : Buffer.concat([this.buffer, chunk]);
    const end = data.lastIndexOf(NEWLINE) + 1;
    this.buffer = data.subarray(0, end);
    this.at = 0;
    let rows = 0;
    while (this.at < end) {
      this.visit(this);
      rows++;
    }
    this.buffer = data.subarray(end);
    return rows;
  }
}
