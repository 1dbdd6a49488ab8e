import { rows, type Tx } from '../../platform/database';
import type { Run } from '../runs/run.entity';
import { BLOCK, depthVolumesSql } from './level-volumes.sql';
import { blocksOfRun, type DepthVolume } from './run-blocks';

/** Where a group stands in the preorder of its run. */
interface GroupHead {
  readonly position: number;
  readonly subtreeSize: number;
  readonly depth: number;
}

/** Larger groups are put together from blocks. */
export const READ_WHOLE = 8 * BLOCK;

/**
 * Volumes by level of anybody's group, 1 for the frontline, as a run has frozen them. A group is a range of positions;
 * a large one is put together from the blocks that lie within and the two pieces at its ends.
 */
export async function levelVolumes(
  tx: Tx,
  run: Pick<Run, 'id'>,
  head: GroupHead,
): Promise<Map<number, DepthVolume>> {
  const { position, subtreeSize } = head;
  const end = position + subtreeSize;
  const range = (after: number, before: number) =>
    rows<DepthVolume>(tx, depthVolumesSql, [run.id, after, before]);
  if (subtreeSize <= READ_WHOLE) return byLevel(head.depth, await range(position, end));
  const blocks = await blocksOfRun(tx, run.id);
  const first = Math.ceil((position + 1) / BLOCK);
  const last = Math.floor(end / BLOCK);
  return byLevel(head.depth, [
    ...(await range(position, first * BLOCK)),
    ...blocks.slice(first, last).flat(),
    ...(await range(last * BLOCK - 1, end)),
  ]);
}

function byLevel(headDepth: number, found: readonly DepthVolume[]): Map<number, DepthVolume> {
  const levels = new Map<number, DepthVolume>();
  for (const { depth, people, buyers, volumeCents } of found) {
    const level = depth - headDepth;
    const sum = levels.get(level) ?? { depth, people: 0, buyers: 0, volumeCents: 0 };
    levels.set(level, {
      depth,
      people: sum.people + people,
      buyers: sum.buyers + buyers,
      volumeCents: sum.volumeCents + volumeCents,
    });
  }
  return levels;
}
