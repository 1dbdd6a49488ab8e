import { rows, type Tx } from '../../platform/database';
import type { PlanSet } from '../../plans';
import type { CalculatedPeriod } from './calculated-periods.view';
import { type LineRange, linesOfBonus } from './line-ranges';
import { type Standing, volumeBelow } from './standing';
import { nearerEarnersSql } from './standing.sql';

/** Somebody below who takes, for one bonus paid once per order, all volume from a depth down in the own downline. */
export interface NearerEarner extends Standing {
  /** Everybody of the downline at this depth or deeper is out of reach for those above. */
  readonly takesFromDepth: number;
}

/**
 * Those below `head` who take volume of `line` before it comes up, by position. One who stands below another with
 * the same reach is left out: what is taken there is taken anyway.
 */
export async function nearerEarners(
  tx: Tx,
  { run, planSet }: CalculatedPeriod,
  head: Standing,
  line: LineRange,
): Promise<NearerEarner[]> {
  const reaches = reachesOf(planSet, line.bonus);
  const found = await rows<Standing & { fromSteps: number }>(tx, nearerEarnersSql, [
    run.id,
    head.position,
    head.position + head.subtreeSize,
    line.bonus,
    reaches.map(({ plan }) => plan),
    reaches.map(({ fromSteps }) => fromSteps),
  ]);
  const lineDepth = head.depth + line.fromSteps;
  return found.map((earner) => ({
    ...earner,
    takesFromDepth: Math.max(earner.depth + earner.fromSteps, lineDepth),
  }));
}

/** The plans that pay a bonus once per order, and from how many steps on. */
export function reachesOf(planSet: PlanSet, name: string): { plan: string; fromSteps: number }[] {
  return planSet.plans.flatMap((plan) =>
    plan.bonuses
      .filter(({ bonus, rule }) => bonus.name === name && bonus.paysOncePerOrder(rule))
      .map((use) => {
        const [line, ...others] = linesOfBonus(use);
        if (!line || line.toSteps !== null || others.length > 0) {
          throw new Error(
            `The bonus ${name} is paid once per order but not to infinite depth: explain cannot tell who took what.`,
          );
        }
        return { plan: plan.key, fromSteps: line.fromSteps };
      }),
  );
}

/** CV cents that they take of some levels below `head`. */
export async function takenVolume(
  tx: Tx,
  calculated: CalculatedPeriod,
  head: Standing,
  earners: readonly NearerEarner[],
  { fromSteps, toSteps }: Pick<LineRange, 'fromSteps' | 'toSteps'>,
): Promise<number> {
  const cover = new Cover(earners);
  let cents = 0;
  for (const earner of earners) {
    // Depths of the tree, the upper end excluded; what an earner further up takes is not counted again.
    const from = Math.max(earner.takesFromDepth, head.depth + fromSteps);
    const until = Math.min(
      cover.takenFromDepth(earner.position),
      toSteps === null ? Infinity : head.depth + toSteps + 1,
    );
    if (until <= from) continue;
    const lastStep = until === Infinity ? null : until - 1 - earner.depth;
    cents += await volumeBelow(tx, calculated, earner, from - earner.depth, lastStep);
  }
  return cents;
}

/** Walks a downline in preorder beside its earners: from which depth on is everything at a position taken? */
export class Cover {
  private next = 0;
  private around: NearerEarner[] = [];

  /** @param earners by position */
  constructor(private readonly earners: readonly NearerEarner[]) {}

  /** Of the earners above that position; Infinity where there is none. Positions are asked in ascending order. */
  takenFromDepth(position: number): number {
    for (; this.next < this.earners.length && this.earners[this.next]!.position < position; this.next++) {
      this.around.push(this.earners[this.next]!);
    }
    this.around = this.around.filter((earner) => position < earner.position + earner.subtreeSize);
    return Math.min(Infinity, ...this.around.map((earner) => earner.takesFromDepth));
  }
}
