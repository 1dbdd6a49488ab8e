import type { SponsorForest } from './sponsor-forest';

/** More would not fit any machine that this runs on, nor the day it would take. */
export const MOST_CLOSURE_ROWS = 2_000_000_000;

const BLOCK = 64 * 1024;
/** A field count of two bytes, then three integers of four, each with its length in four more. */
export const ROW_BYTES = 2 + 3 * (4 + 4);
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = Buffer.from([0xff, 0xff]);

/** Bytes before the first row of a binary COPY. */
export const HEADER_BYTES = SIGNATURE.length;

/** How many rows the closure of a forest has, depth 0 included. `above` is how many stand over each top. */
export function countClosureRows(forest: SponsorForest, above: (top: number) => number = () => 0): number {
  const { order, depth, firstChild } = forest;
  const over = new Int32Array(order.length);
  let total = 0;
  for (let rank = 0; rank < order.length; rank++) {
    if (depth[rank] === 0) over[rank] = above(order[rank]!);
    over.fill(over[rank]!, firstChild[rank], firstChild[rank + 1]);
    total += over[rank]! + depth[rank]! + 1;
  }
  return total;
}

/**
 * Every pair of a forest as `ancestor, descendant, depth` in COPY's binary format: cheaper to make and to read than
 * text. Ancestor by ancestor as `ancestors` has them, each by depth: with ids in the order of the ranks the rows come
 * sorted as the primary key is, and its index is built without sorting.
 *
 * @param ids by rank
 * @param ancestors ranks in the order of their ids
 */
export function* closureRows(
  { firstChild }: SponsorForest,
  ids: Int32Array,
  ancestors: Iterable<number>,
): Generator<Buffer> {
  yield SIGNATURE;
  let block = Buffer.allocUnsafe(BLOCK);
  let at = 0;
  for (const ancestor of ancestors) {
    let from = ancestor;
    let until = ancestor + 1;
    for (let depth = 0; from < until; depth++) {
      for (let rank = from; rank < until; rank++) {
        if (at + ROW_BYTES > BLOCK) {
          yield block.subarray(0, at);
          block = Buffer.allocUnsafe(BLOCK);
          at = 0;
        }
        writeRow(block, at, ids[ancestor]!, ids[rank]!, depth);
        at += ROW_BYTES;
      }
      from = firstChild[from]!;
      until = firstChild[until]!;
    }
  }
  yield block.subarray(0, at);
  yield END;
}

function writeRow(block: Buffer, at: number, ancestorId: number, descendantId: number, depth: number): void {
  block[at] = 0;
  block[at + 1] = 3;
  writeInteger(block, at + 2, ancestorId);
  writeInteger(block, at + 10, descendantId);
  writeInteger(block, at + 18, depth);
}

/** Byte by byte: `writeInt32BE` checks more than it writes. */
function writeInteger(block: Buffer, at: number, value: number): void {
  block[at] = 0;
  block[at + 1] = 0;
  block[at + 2] = 0;
  block[at + 3] = 4;
  block[at + 4] = value >>> 24;
  block[at + 5] = value >>> 16;
  block[at + 6] = value >>> 8;
  block[at + 7] = value;
}
