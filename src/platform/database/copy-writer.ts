const CHUNK_BYTES = 128 * 1024;
/** A row must fit behind a chunk that is just not full. */
const LONGEST_ROW_BYTES = 64 * 1024;

const ZERO = 48;
const MINUS = 45;
const TAB = 9;
const NEWLINE = 10;
const SMALL = 1_000_000_000;

/**
 * Writes rows in COPY's text format straight into bytes: a million rows of twenty numbers without a string for each.
 * Every field is followed by `tab()` or `end()`; when `isFull` after a row, `take()` the chunk.
 */
export class CopyWriter {
  private buffer = Buffer.allocUnsafe(CHUNK_BYTES + LONGEST_ROW_BYTES);
  private at = 0;

  get isFull(): boolean {
    return this.at >= CHUNK_BYTES;
  }

  /** What was written since the last time. The bytes are the caller's. */
  take(): Buffer {
    const chunk = this.buffer.subarray(0, this.at);
    this.buffer = Buffer.allocUnsafe(CHUNK_BYTES + LONGEST_ROW_BYTES);
    this.at = 0;
    return chunk;
  }

  /** A whole number, exact up to 2^53. */
  integer(value: number): this {
    if (value < 0) {
      this.buffer[this.at++] = MINUS;
      value = -value;
    }
    if (value < SMALL) this.digits(value, digitsOf(value));
    else {
      const high = Math.floor(value / SMALL);
      this.digits(high, digitsOf(high));
      this.digits(value - high * SMALL, 9);
    }
    return this;
  }

  /** 20261031 as `2026-10-31`. */
  day(value: number): this {
    const month = Math.floor(value / 100);
    this.digits(Math.floor(month / 100), 4);
    this.byte(MINUS).digits(month % 100, 2);
    this.byte(MINUS).digits(value % 100, 2);
    return this;
  }

  /** Plain ASCII without tabs, line ends and backslashes; `\N` is null. */
  ascii(text: string): this {
    for (let i = 0; i < text.length; i++) this.buffer[this.at++] = text.charCodeAt(i);
    return this;
  }

  byte(code: number): this {
    this.buffer[this.at++] = code;
    return this;
  }

  tab(): this {
    this.buffer[this.at++] = TAB;
    return this;
  }

  end(): this {
    this.buffer[this.at++] = NEWLINE;
    return this;
  }

  private digits(value: number, count: number): void {
    const { buffer } = this;
    for (let place = this.at + count - 1; place >= this.at; place--) {
      const rest = (value / 10) | 0;
      buffer[place] = ZERO + value - rest * 10;
      value = rest;
    }
    this.at += count;
  }
}

function digitsOf(value: number): number {
  let count = 1;
  for (let limit = 10; value >= limit; limit *= 10) count++;
  return count;
}
