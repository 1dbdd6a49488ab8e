import { rows, type Tx } from '../../platform/database';
import type { CalculatedPeriod } from './calculated-periods.view';
import type { LineRange } from './line-ranges';
import { nearerEarners, reachesOf, takenVolume } from './nearer-earners';
import { type Standing, volumeBelow } from './standing';
import { takersAtDepthSql, takersSql } from './standing.sql';

/** What earners so many steps below were paid on of the volume that a line reaches down to. */
export interface TakenVolume {
  readonly stepsBelow: number;
  readonly earners: number;
  readonly volumeCents: number;
}

interface TakersRow {
  readonly depth: number;
  readonly fromSteps: number;
  readonly earners: number;
  readonly volumeCents: number;
}

/** Who below was paid a bonus that is paid once per order, by steps below `head`: as posted. */
export async function whoTook(
  tx: Tx,
  calculated: CalculatedPeriod,
  head: Standing,
  line: LineRange,
): Promise<TakenVolume[]> {
  const reaches = reachesOf(calculated.planSet, line.bonus);
  const parameters = [
    calculated.run.id,
    head.position,
    head.position + head.subtreeSize,
    line.bonus,
    reaches.map(({ plan }) => plan),
    reaches.map(({ fromSteps }) => fromSteps),
  ];
  const bySteps = new Map<number, TakenVolume>();
  for (const group of await rows<TakersRow>(tx, takersSql, parameters)) {
    const stepsBelow = group.depth - head.depth;
    // Where another plan's bonus begins nearer, some of what it was paid on is too near to be in this line.
    const isAllInReach = stepsBelow + group.fromSteps >= line.fromSteps;
    const taken = isAllInReach ? group : await takenInReach(tx, calculated, head, line, group, parameters);
    const same = bySteps.get(stepsBelow) ?? { stepsBelow, earners: 0, volumeCents: 0 };
    bySteps.set(stepsBelow, {
      stepsBelow,
      earners: same.earners + taken.earners,
      volumeCents: same.volumeCents + taken.volumeCents,
    });
  }
  return [...bySteps.values()].filter(({ volumeCents }) => volumeCents > 0);
}

async function takenInReach(
  tx: Tx,
  calculated: CalculatedPeriod,
  head: Standing,
  line: LineRange,
  { depth, fromSteps }: TakersRow,
  parameters: readonly unknown[],
): Promise<Pick<TakenVolume, 'earners' | 'volumeCents'>> {
  const inReach = { fromSteps: line.fromSteps - (depth - head.depth), toSteps: null };
  let [earners, volumeCents] = [0, 0];
  for (const taker of await rows<Standing>(tx, takersAtDepthSql, [...parameters, depth, fromSteps])) {
    const nearer = await nearerEarners(tx, calculated, taker, { ...line, fromSteps });
    const all = await volumeBelow(tx, calculated, taker, inReach.fromSteps, null);
    const cents = all - (await takenVolume(tx, calculated, taker, nearer, inReach));
    earners += cents > 0 ? 1 : 0;
    volumeCents += cents;
  }
  return { earners, volumeCents };
}
