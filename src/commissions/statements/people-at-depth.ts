import { rows, type Tx } from '../../platform/database';
import { BLOCK, blocksOfRun, READ_WHOLE } from '../explain';
import { peopleInRangesSql } from './downline-figures.sql';

/** A range of a run's preorder, both ends excluded, and a depth in it. */
export interface DepthRange {
  readonly after: number;
  readonly before: number;
  readonly depth: number;
}

/** The range in which somebody's frontline stands. */
export const frontlineRange = (head: {
  readonly position: number;
  readonly subtreeSize: number;
  readonly depth: number;
}): DepthRange => ({
  after: head.position,
  before: head.position + head.subtreeSize,
  depth: head.depth + 1,
});

interface Piece extends DepthRange {
  readonly place: number;
}

/**
 * How many stand at one depth of each range. Pieces are counted off the index; of a large range only the two at its
 * ends, the blocks between are known.
 */
export async function peopleAtDepth(tx: Tx, runId: number, ranges: readonly DepthRange[]): Promise<number[]> {
  const counts = ranges.map(() => 0);
  const pieces: Piece[] = [];
  for (const [place, { after, before, depth }] of ranges.entries()) {
    if (before - after <= READ_WHOLE) {
      if (before - after > 1) pieces.push({ place, after, before, depth });
      continue;
    }
    const blocks = await blocksOfRun(tx, runId);
    const first = Math.ceil((after + 1) / BLOCK);
    const last = Math.floor(before / BLOCK);
    pieces.push({ place, after, before: first * BLOCK, depth });
    pieces.push({ place, after: last * BLOCK - 1, before, depth });
    for (const block of blocks.slice(first, last)) {
      counts[place]! += block.find((at) => at.depth === depth)?.people ?? 0;
    }
  }
  if (pieces.length === 0) return counts;
  const found = await rows<{ place: number; people: number }>(tx, peopleInRangesSql, [
    runId,
    pieces.map(({ place }) => place),
    pieces.map(({ after }) => after),
    pieces.map(({ before }) => before),
    pieces.map(({ depth }) => depth),
  ]);
  for (const { place, people } of found) counts[place]! += people;
  return counts;
}
