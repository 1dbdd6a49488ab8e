const CHUNK_BYTES = 128 * 1024;
/** A row must fit behind a chunk that is just not full. */
const LONGEST_ROW_BYTES = 64 * 1024;

const ZERO = 48;
const MINUS = 45;
const COMMA = 44;
const TAB = 9;
const NEWLINE = 10;
const OPEN = 123;
const CLOSE = 125;
const BILLION = 1_000_000_000;

/**
 * Writes rows in COPY's text format straight into bytes: a million rows of twenty numbers without a string for each.
 * A row is its fields in their order and `end()`; when `isFull` after a row, `take()` the chunk.
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
    this.at = number(this.buffer, this.at, value);
    this.buffer[this.at++] = TAB;
    return this;
  }

  /** Plain ASCII without tabs, line ends and backslashes; `\N` is null. */
  ascii(text: string): this {
    const { buffer } = this;
    let at = this.at;
    for (let i = 0; i < text.length; i++) buffer[at++] = text.charCodeAt(i);
    buffer[at++] = TAB;
    this.at = at;
    return this;
  }

  /** 20261031 as `2026-10-31`. */
  day(value: number): this {
    const { buffer } = this;
    const month = Math.floor(value / 100);
    let at = digits(buffer, this.at, Math.floor(month / 100), 4);
    buffer[at++] = MINUS;
    at = digits(buffer, at, month % 100, 2);
    buffer[at++] = MINUS;
    at = digits(buffer, at, value % 100, 2);
    buffer[at++] = TAB;
    this.at = at;
    return this;
  }

  /** An array of the first `count` columns' numbers at one place. */
  array(columns: readonly Float64Array[], count: number, place: number): this {
    const { buffer } = this;
    let at = this.at;
    buffer[at++] = OPEN;
    for (let column = 0; column < count; column++) {
      if (column > 0) buffer[at++] = COMMA;
      at = number(buffer, at, columns[column]![place]!);
    }
    buffer[at++] = CLOSE;
    buffer[at++] = TAB;
    this.at = at;
    return this;
  }

  end(): void {
    this.buffer[this.at - 1] = NEWLINE;
  }
}

/** Each gives the place behind what it has written. */
function number(buffer: Buffer, at: number, value: number): number {
  if (value < 0) {
    buffer[at++] = MINUS;
    value = -value;
  }
  if (value < 10) {
    buffer[at] = ZERO + value;
    return at + 1;
  }
  if (value < BILLION) return digits(buffer, at, value, digitsOf(value));
  const high = Math.floor(value / BILLION);
  return digits(buffer, digits(buffer, at, high, digitsOf(high)), value - high * BILLION, 9);
}

/** `value` below a billion. */
function digits(buffer: Buffer, at: number, value: number, count: number): number {
  let rest = value | 0;
  for (let place = at + count - 1; place >= at; place--) {
    const above = (rest / 10) | 0;
    buffer[place] = ZERO + rest - above * 10;
    rest = above;
  }
  return at + count;
}

function digitsOf(value: number): number {
  if (value < 1_000) return value < 10 ? 1 : value < 100 ? 2 : 3;
  if (value < 1_000_000) return value < 10_000 ? 4 : value < 100_000 ? 5 : 6;
  return value < 10_000_000 ? 7 : value < 100_000_000 ? 8 : 9;
}
