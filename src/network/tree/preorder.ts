import type { SponsorForest } from './sponsor-forest';

/** Where ranks stand in preorder: rank `d` is below or is rank `a` when `d` starts within the span of `a`. */
export interface Preorder {
  readonly start: Int32Array;
  /** First position behind the rank's whole downline. */
  readonly end: Int32Array;
}

export function preorderOf({ firstChild, order, depth }: SponsorForest): Preorder {
  const size = order.length;
  const start = new Int32Array(size);
  const end = new Int32Array(size).fill(1);
  for (let rank = size - 1; rank >= 0; rank--) {
    for (let child = firstChild[rank]!; child < firstChild[rank + 1]!; child++) end[rank]! += end[child]!;
  }
  let next = 0;
  for (let rank = 0; rank < size; rank++) {
    if (depth[rank] === 0) {
      start[rank] = next;
      next += end[rank]!;
    }
    let at = start[rank]! + 1;
    for (let child = firstChild[rank]!; child < firstChild[rank + 1]!; child++) {
      start[child] = at;
      at += end[child]!;
    }
  }
  for (let rank = 0; rank < size; rank++) end[rank]! += start[rank]!;
  return { start, end };
}
