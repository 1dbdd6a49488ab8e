import type { DataSource } from 'typeorm';
import { rows, type Tx } from '../../platform/database';
import { BLOCK, blockVolumesSql } from './level-volumes.sql';

/** People and volume at one depth of a range of the preorder. */
export interface DepthVolume {
  readonly depth: number;
  readonly people: number;
  readonly buyers: number;
  readonly volumeCents: number;
}

/** A run cut into pieces of {@link BLOCK} positions: what each holds at each depth. */
export type RunBlocks = readonly (readonly DepthVolume[])[];

/** As many as are looked at by turns: the closed run, the estimate, one under review. */
const RUNS_KEPT = 4;

const keptOf = new WeakMap<DataSource, Map<number, Promise<RunBlocks>>>();

/**
 * The blocks of a run, read once for all who ask: its results never change, so that what is kept of it stays true.
 * About 25 rows for each thousand people.
 */
export function blocksOfRun(tx: Tx, runId: number): Promise<RunBlocks> {
  const kept = keptOf.get(tx.dataSource) ?? new Map<number, Promise<RunBlocks>>();
  keptOf.set(tx.dataSource, kept);
  const known = kept.get(runId);
  if (known) return known;
  const blocks = readBlocks(tx, runId);
  kept.set(runId, blocks);
  blocks.catch(() => kept.delete(runId));
  for (const id of kept.keys()) if (kept.size > RUNS_KEPT) kept.delete(id);
  return blocks;
}

async function readBlocks(tx: Tx, runId: number): Promise<RunBlocks> {
  const blocks: DepthVolume[][] = [];
  const read = await rows<DepthVolume & { block: number }>(tx, blockVolumesSql, [runId]);
  for (const { block, ...volume } of read) (blocks[block] ??= []).push(volume);
  return blocks;
}

/**
 * Blocks from a position on, before `end`, that together hold so many buyers at one depth, or all there are. Those at
 * the ends may reach out of the range.
 */
export function blocksWithBuyers(
  blocks: RunBlocks,
  depth: number,
  { after, end, count }: { after: number; end: number; count: number },
): number[] {
  const first = Math.floor((after + 1) / BLOCK);
  const found: number[] = [];
  let buyers = 0;
  for (let block = first; block * BLOCK < end && buyers < count; block++) {
    const here = blocks[block]?.find((volume) => volume.depth === depth)?.buyers ?? 0;
    if (here === 0) continue;
    found.push(block);
    // Of the first block some may stand before the range.
    if (block > first) buyers += here;
  }
  return found;
}
