import type { PackedTexts } from './packed-texts';

/** One place for "behind the end", one for each byte. */
const BUCKETS = 257;

/**
 * The order of the texts by their bytes, as place → index; null where they stand in it already.
 * A counting sort from the last byte to the first: no comparison, no string.
 */
export function canonicalOrder(texts: PackedTexts): Int32Array | null {
  if (isSorted(texts)) return null;
  let order = new Int32Array(texts.length);
  let next = new Int32Array(texts.length);
  let longest = 0;
  for (let index = 0; index < texts.length; index++) {
    order[index] = index;
    longest = Math.max(longest, texts.lengthAt(index));
  }
  const keys = new Int16Array(texts.length);
  for (let at = longest - 1; at >= 0; at--) {
    const starts = new Int32Array(BUCKETS + 1);
    for (let index = 0; index < texts.length; index++) {
      const key = texts.byteAt(index, at) + 1;
      keys[index] = key;
      starts[key + 1]!++;
    }
    if (starts.includes(texts.length, 1)) continue;
    for (let key = 0; key < BUCKETS; key++) starts[key + 1]! += starts[key]!;
    for (const index of order) next[starts[keys[index]!]!++] = index;
    [order, next] = [next, order];
  }
  return order;
}

function isSorted(texts: PackedTexts): boolean {
  for (let index = 1; index < texts.length; index++) if (texts.compare(index - 1, index) > 0) return false;
  return true;
}
