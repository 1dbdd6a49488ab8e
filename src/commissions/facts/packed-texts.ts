const FIRST_BYTES = 64 * 1024;

/** Many short ASCII texts in one block of memory. A string each would cost ten million people a gigabyte. */
export class PackedTexts {
  private bytes = Buffer.allocUnsafe(FIRST_BYTES);
  private ends = new Int32Array(1024);
  private count = 0;
  private order: Int32Array | null = null;

  get length(): number {
    return this.count;
  }

  /** Appends the text that stands in `source` from `from` up to `until`. */
  push(source: Buffer, from: number, until: number): void {
    const start = this.end(this.count - 1);
    const end = start + until - from;
    if (end > this.bytes.length) this.grow(end);
    for (let at = start; from < until; at++, from++) this.bytes[at] = source[from]!;
    if (this.count === this.ends.length) {
      const larger = new Int32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.count++] = end;
  }

  at(index: number): string {
    const place = this.order ? this.order[index]! : index;
    return this.bytes.toString('latin1', this.end(place - 1), this.end(place));
  }

  /** By order of arrival, as the two below. */
  lengthAt(index: number): number {
    return this.end(index) - this.end(index - 1);
  }

  /** One byte of one text; -1 behind its end, so that a text sorts before its own continuation. */
  byteAt(index: number, at: number): number {
    const place = this.end(index - 1) + at;
    return place < this.end(index) ? this.bytes[place]! : -1;
  }

  /** By bytes: negative where `a` stands before `b`. */
  compare(a: number, b: number): number {
    return this.bytes.compare(this.bytes, this.end(b - 1), this.end(b), this.end(a - 1), this.end(a));
  }

  /** From now on in another order, without moving them. @param order new place → present one */
  reorder(order: Int32Array): void {
    this.order = order;
  }

  /** The texts in their order, a line feed behind each, some thousands at a time. */
  *lines(): Generator<Buffer> {
    const block = Buffer.allocUnsafe(128 * 1024);
    let filled = 0;
    for (let index = 0; index < this.count; index++) {
      const place = this.order ? this.order[index]! : index;
      const until = this.end(place);
      let at = this.end(place - 1);
      if (filled + until - at + 1 > block.length) {
        yield block.subarray(0, filled);
        filled = 0;
      }
      while (at < until) block[filled++] = this.bytes[at++]!;
      block[filled++] = 10;
    }
    yield block.subarray(0, filled);
  }

  private end(index: number): number {
    return index < 0 ? 0 : this.ends[index]!;
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(larger);
    this.bytes = larger;
  }
}
