import type { PlanSet } from '../../plans';
import { type Calculation, holdAgainstCeiling } from '../engine';
import { percentOfVolume } from '../payout-share';

/** What one bonus comes to, whatever the plans that have it. */
export interface SimulatedBonus {
  readonly bonus: string;
  readonly linesMinor: bigint;
  readonly lineCount: number;
}

/** What a period comes to under one plan set. Money in minor units, volume in CV cents. */
export interface SimulatedTotals {
  readonly linesMinor: bigint;
  readonly lineCount: number;
  readonly earners: number;
  /** Lines in percent of volume × point value, at most four decimals, plain; `0` without volume. */
  readonly percentOfVolume: string;
  readonly ceilingPpm: number;
  readonly overCeiling: boolean;
  /** Bonuses that have lines, in the order of their names. */
  readonly byBonus: readonly SimulatedBonus[];
}

export function totalsOf(calculation: Calculation, planSet: PlanSet): SimulatedTotals {
  return {
    linesMinor: BigInt(calculation.total),
    lineCount: calculation.lineCount,
    earners: calculation.linesTotal.reduce((count, total) => count + (total === 0 ? 0 : 1), 0),
    percentOfVolume: percentOfVolume(BigInt(calculation.total), BigInt(calculation.volumes.total), planSet),
    ceilingPpm: planSet.payoutCeilingPpm,
    overCeiling: holdAgainstCeiling(calculation).overCeiling,
    byBonus: byBonusOf(calculation),
  };
}

function byBonusOf({ columnsOfPlan }: Calculation): SimulatedBonus[] {
  const sums = new Map<string, { linesMinor: bigint; lineCount: number }>();
  for (const { bonus, nodes, amounts } of columnsOfPlan.flat()) {
    if (nodes.length === 0) continue;
    const sum = sums.get(bonus) ?? { linesMinor: 0n, lineCount: 0 };
    // A column's sum is part of the run's, which is known to be exact.
    const columnMinor = amounts.reduce((total, amount) => total + amount, 0);
    sums.set(bonus, {
      linesMinor: sum.linesMinor + BigInt(columnMinor),
      lineCount: sum.lineCount + nodes.length,
    });
  }
  return [...sums]
    .map(([bonus, sum]) => ({ bonus, ...sum }))
    .sort((a, b) => (a.bonus < b.bonus ? -1 : a.bonus > b.bonus ? 1 : 0));
}
