/**
 * The sponsor tree, renumbered breadth first: sponsors before their frontline, neighbours in the tree neighbours in
 * memory. Frontlines keep the canonical order, so that the numbering follows from the facts alone.
 */
export interface Tree {
  readonly size: number;
  /** node → number in the canonical order. */
  readonly rankOf: Int32Array;
  /** number in the canonical order → node. */
  readonly nodeOf: Int32Array;
  /** The sponsor's node, -1 for the root; always lower than the own. */
  readonly sponsor: Int32Array;
  readonly depth: Int32Array;
  /** Place in preorder: the downline stands at (position, position + subtreeSize). */
  readonly position: Int32Array;
  /** Oneself and the whole downline. */
  readonly subtreeSize: Int32Array;
}

/** Throws where the links hold a cycle: only a bug or a broken database makes one. */
export function numberTree(sponsorByRank: Int32Array): Tree {
  const size = sponsorByRank.length;
  const { first, members } = frontlines(sponsorByRank);
  const rankOf = new Int32Array(size);
  const nodeOf = new Int32Array(size).fill(-1);
  const sponsor = new Int32Array(size);
  const depth = new Int32Array(size);

  let found = 0;
  const append = (rank: number, sponsorNode: number) => {
    rankOf[found] = rank;
    nodeOf[rank] = found;
    sponsor[found] = sponsorNode;
    depth[found] = sponsorNode < 0 ? 0 : depth[sponsorNode]! + 1;
    found++;
  };
  for (let rank = 0; rank < size; rank++) if (sponsorByRank[rank]! < 0) append(rank, -1);
  for (let node = 0; node < found; node++) {
    const rank = rankOf[node]!;
    for (let i = first[rank]!; i < first[rank + 1]!; i++) append(members[i]!, node);
  }
  if (found !== size) throw new Error(`The sponsor links of ${size - found} people lead round in a circle.`);
  return { size, rankOf, nodeOf, sponsor, depth, ...preorder(sponsor) };
}

/** Everybody's frontline as slices of one array, each in the canonical order. */
function frontlines(sponsorByRank: Int32Array): { first: Int32Array; members: Int32Array } {
  const size = sponsorByRank.length;
  const first = new Int32Array(size + 1);
  for (let rank = 0; rank < size; rank++) if (sponsorByRank[rank]! >= 0) first[sponsorByRank[rank]! + 1]!++;
  for (let rank = 0; rank < size; rank++) first[rank + 1]! += first[rank]!;
  const next = first.slice();
  const members = new Int32Array(first[size]!);
  for (let rank = 0; rank < size; rank++) {
    const sponsor = sponsorByRank[rank]!;
    if (sponsor >= 0) members[next[sponsor]!++] = rank;
  }
  return { first, members };
}

/** Sizes by one pass from the deepest up, places by one pass from the root down. */
function preorder(sponsor: Int32Array): { position: Int32Array; subtreeSize: Int32Array } {
  const size = sponsor.length;
  const subtreeSize = new Int32Array(size).fill(1);
  for (let node = size - 1; node > 0; node--) {
    if (sponsor[node]! >= 0) subtreeSize[sponsor[node]!]! += subtreeSize[node]!;
  }
  const position = new Int32Array(size);
  const nextPlace = new Int32Array(size);
  let nextRoot = 0;
  for (let node = 0; node < size; node++) {
    const above = sponsor[node]!;
    const place = above < 0 ? nextRoot : nextPlace[above]!;
    if (above < 0) nextRoot += subtreeSize[node]!;
    else nextPlace[above]! += subtreeSize[node]!;
    position[node] = place;
    nextPlace[node] = place + 1;
  }
  return { position, subtreeSize };
}
