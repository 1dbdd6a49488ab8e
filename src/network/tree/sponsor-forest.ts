/**
 * Sponsor links in memory, as whole numbers alone: a million people are a few arrays of four megabytes. Pure: what
 * a node stands for is the caller's.
 *
 * Nodes are ranked breadth first, so that the children of one rank, and the descendants of one rank at one level,
 * are neighbours: `children of [from, until)` is `[firstChild[from], firstChild[until])`.
 */
export class SponsorForest {
  /** Nodes by rank. Those that hang on a cycle, or are part of one, have no rank. */
  readonly order: Int32Array;
  /** Ranks by node; -1 without. */
  readonly rank: Int32Array;
  /** By rank; one longer than `order`. */
  readonly firstChild: Int32Array;
  /** Steps below the node without a parent, by rank. */
  readonly depth: Int32Array;

  /** @param parents the node that is the parent of each node; -1 for none among the nodes */
  constructor(readonly parents: Int32Array) {
    const size = parents.length;
    const { offsets, children } = childrenOf(parents);
    const order = new Int32Array(size);
    const depth = new Int32Array(size);
    const firstChild = new Int32Array(size + 1);
    this.rank = new Int32Array(size).fill(-1);
    let count = 0;
    for (let node = 0; node < size; node++) if (parents[node] === -1) order[count++] = node;
    for (let rank = 0; rank < count; rank++) {
      const node = order[rank]!;
      this.rank[node] = rank;
      firstChild[rank] = count;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        depth[count] = depth[rank]! + 1;
        order[count++] = children[at]!;
      }
    }
    firstChild[count] = count;
    this.order = order.subarray(0, count);
    this.depth = depth.subarray(0, count);
    this.firstChild = firstChild.subarray(0, count + 1);
  }

  /** The cycles among the links; in each, every node's parent is the next and the last one's is the first. */
  cycles(): number[][] {
    const found: number[][] = [];
    const seenIn = new Int32Array(this.parents.length);
    for (let start = 0; start < this.parents.length; start++) {
      if (this.rank[start] !== -1) continue;
      let node = start;
      while (seenIn[node] === 0) {
        seenIn[node] = start + 1;
        node = this.parents[node]!;
      }
      if (seenIn[node] === start + 1) found.push(this.cycleFrom(node));
    }
    return found;
  }

  /** The whole downlines of some nodes, these included, each node once, parents first. Nodes must have ranks. */
  below(nodes: Iterable<number>): number[] {
    const marked = new Uint8Array(this.order.length);
    for (const node of nodes) marked[this.rank[node]!] = 1;
    const all: number[] = [];
    for (let rank = 0; rank < this.order.length; rank++) {
      if (marked[rank] === 0) continue;
      all.push(this.order[rank]!);
      marked.fill(1, this.firstChild[rank], this.firstChild[rank + 1]);
    }
    return all;
  }

  private cycleFrom(node: number): number[] {
    const cycle = [node];
    for (let next = this.parents[node]!; next !== node; next = this.parents[next]!) cycle.push(next);
    return cycle;
  }
}

/** Children grouped by parent, in their own order: those of a node stand at `[offsets[node], offsets[node + 1])`. */
function childrenOf(parents: Int32Array): { offsets: Int32Array; children: Int32Array } {
  const size = parents.length;
  const offsets = new Int32Array(size + 1);
  for (const parent of parents) if (parent !== -1) offsets[parent + 1]!++;
  for (let node = 0; node < size; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, size);
  const children = new Int32Array(offsets[size]!);
  for (let node = 0; node < size; node++) {
    const parent = parents[node]!;
    if (parent !== -1) children[next[parent]!++] = node;
  }
  return { offsets, children };
}
