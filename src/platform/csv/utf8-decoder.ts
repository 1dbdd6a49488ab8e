import { isUtf8 } from 'node:buffer';
import { refuseInvalidUtf8, refuseNul, refuseSignature } from './encoding-refusal';

const LF = 0x0a;
const NONE = Buffer.alloc(0);

/** Bytes of the sequence that `lead` opens; 1 for what opens none, so that `isUtf8` gets to judge it. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) {
    return 2;
  }
  if (lead >= 0xe0 && lead <= 0xef) {
    return 3;
  }
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

/** The length of `bytes` without a sequence that is cut off at their end. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    const isContinuation = (byte & 0xc0) === 0x80;
    if (!isContinuation) {
      return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/**
 * Where the first invalid sequence of `bytes` begins. Whether a prefix is still valid can only turn once, so
 * that halving finds the place with the fast check that has just failed.
 */
function firstInvalid(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const prefix = bytes.subarray(0, middle);
    if (isUtf8(prefix.subarray(0, wholeLength(prefix)))) {
      good = middle;
    } else {
      bad = middle;
    }
  }
  return wholeLength(bytes.subarray(0, good));
}

function countLineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    count++;
  }
  return count;
}

/**
 * Bytes to text, block by block, refusing what is not UTF-8 (`toString` would put U+FFFD there in silence).
 * A sequence that runs over the end of a block is kept for the next; the byte order mark is dropped.
 */
export class Utf8Decoder {
  private cutOff: Buffer = NONE;
  /** Offset in the file of the next byte to decode. */
  private offset = 0;

  constructor(private readonly file: string) {}

  /**
   * `line` gives the line on which the text not decoded yet begins; asked only for a refusal.
   * The first block must have `SIGNATURE_BYTES` bytes, if the file has.
   * @throws DomainError csv-not-text, csv-nul, csv-not-utf8
   */
  decode(block: Buffer, isLast: boolean, line: () => number): string {
    const bytes = this.cutOff.length > 0 ? Buffer.concat([this.cutOff, block]) : block;
    if (this.offset === 0 && this.cutOff.length === 0) {
      const refusal = refuseSignature(this.file, bytes);
      if (refusal !== null) {
        throw refusal;
      }
    }
    const length = isLast ? bytes.length : wholeLength(bytes);
    const whole = bytes.subarray(0, length);
    if (!isUtf8(whole)) {
      const at = firstInvalid(whole);
      throw refuseInvalidUtf8(this.file, this.lineOf(whole, at, line), this.offset + at, whole[at] ?? 0);
    }
    const nul = whole.indexOf(0);
    if (nul !== -1) {
      throw refuseNul(this.file, this.lineOf(whole, nul, line), this.offset + nul);
    }
    const text = whole.toString('utf8');
    const isFirst = this.offset === 0;
    this.offset += length;
    this.cutOff = bytes.subarray(length);
    return isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  private lineOf(bytes: Buffer, at: number, line: () => number): number {
    return line() + countLineFeeds(bytes.subarray(0, at));
  }
}
