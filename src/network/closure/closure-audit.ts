import { preorderOf } from '../tree/preorder';
import type { NetworkLinks } from './network-links';

/** A pair by ids. */
export interface IdPair {
  readonly ancestorId: number;
  readonly descendantId: number;
  readonly depth: number;
}

const MOST_EXAMPLES = 5;

/**
 * Judges closure rows one by one against the links, each in constant time: somebody is above somebody exactly where
 * the one's span in preorder holds the other's, and the depth is the difference of their depths. The rows are
 * distinct by their key, so that whoever has as many right ones as people above lacks none.
 */
export class ClosureAudit {
  rows = 0;
  surplus = 0;
  readonly surplusExamples: IdPair[] = [];
  private readonly right: Int32Array;
  private readonly hasSelf: Uint8Array;
  private readonly preorder;

  constructor(private readonly links: NetworkLinks) {
    const size = links.forest.order.length;
    this.preorder = preorderOf(links.forest);
    this.right = new Int32Array(size);
    this.hasSelf = new Uint8Array(size);
  }

  add(ancestorId: number, descendantId: number, depth: number): void {
    this.rows++;
    const { forest, nodeOf } = this.links;
    const ancestor = forest.rank[nodeOf(ancestorId)];
    const descendant = forest.rank[nodeOf(descendantId)];
    // On or below a circle: told as such.
    if (descendant === -1) return;
    if (this.isRight(ancestor, descendant, depth)) {
      this.right[descendant!]!++;
      if (depth === 0) this.hasSelf[descendant!] = 1;
      return;
    }
    this.surplus++;
    if (this.surplusExamples.length < MOST_EXAMPLES)
      this.surplusExamples.push({ ancestorId, descendantId, depth });
  }

  /** After the last row: what is missing, by number, and the nodes that lack most of all the first. */
  missing(): { pairs: number; selves: number; nodes: number[] } {
    const { order, depth } = this.links.forest;
    const nodes: number[] = [];
    let pairs = 0;
    let selves = 0;
    for (let rank = 0; rank < order.length; rank++) {
      const lacks = depth[rank]! + 1 - this.right[rank]!;
      pairs += lacks;
      if (this.hasSelf[rank] === 0) selves++;
      if (lacks > 0 && nodes.length < MOST_EXAMPLES) nodes.push(order[rank]!);
    }
    return { pairs, selves, nodes };
  }

  private isRight(ancestor: number | undefined, descendant: number | undefined, depth: number): boolean {
    if (ancestor === undefined || descendant === undefined || ancestor === -1) return false;
    const { start, end } = this.preorder;
    const { depth: depths } = this.links.forest;
    return (
      start[ancestor]! <= start[descendant]! &&
      start[descendant]! < end[ancestor]! &&
      depths[descendant]! - depths[ancestor]! === depth
    );
  }
}
