import type { PackedTexts } from './packed-texts';

/** A byte, or behind the end. */
const DIGITS = 257;
const BUCKETS = DIGITS * DIGITS;

/**
 * The order of the texts by their bytes, as place → index; null where they stand in it already.
 * A counting sort, two bytes at a time from the last to the first: no comparison, no string.
 */
export function canonicalOrder(texts: PackedTexts): Int32Array | null {
  if (isSorted(texts)) return null;
  const { length } = texts;
  let order = new Int32Array(length);
  let next = new Int32Array(length);
  let longest = 0;
  for (let index = 0; index < length; index++) {
    order[index] = index;
    longest = Math.max(longest, texts.lengthAt(index));
  }
  const keys = new Int32Array(length);
  for (let at = (longest - 1) & ~1; at >= 0; at -= 2) {
    const starts = new Int32Array(BUCKETS + 1);
    for (let index = 0; index < length; index++) {
      const key = (texts.byteAt(index, at) + 1) * DIGITS + texts.byteAt(index, at + 1) + 1;
      keys[index] = key;
      starts[key + 1]!++;
    }
    for (let key = 0; key < BUCKETS; key++) starts[key + 1]! += starts[key]!;
    for (let place = 0; place < length; place++) {
      const index = order[place]!;
      next[starts[keys[index]!]!++] = index;
    }
    [order, next] = [next, order];
  }
  return order;
}

function isSorted(texts: PackedTexts): boolean {
  for (let index = 1; index < texts.length; index++) if (texts.compare(index - 1, index) > 0) return false;
  return true;
}
