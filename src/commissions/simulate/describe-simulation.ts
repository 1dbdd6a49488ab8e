import { formatPercent, formatScaled } from '../../platform/money';
import type { SimulatedTotals } from './simulated-totals';
import type { SimulatedDifference, Simulation } from './simulate-period.service';

/**
 * A simulation with its money and CV as decimals.
 * @param named how many of the greatest differences to name, greatest first; left out: everybody's, by number
 */
export function describeSimulation(simulation: Simulation, named?: number) {
  const { differences } = simulation;
  const money = (minor: number | bigint): string => formatScaled(minor, simulation.minorDigits);
  const totals = (sums: SimulatedTotals) => ({
    lines: money(sums.linesMinor),
    lineCount: sums.lineCount,
    earners: sums.earners,
    percentOfVolume: sums.percentOfVolume,
    ceilingPercent: formatPercent(sums.ceilingPpm),
    overCeiling: sums.overCeiling,
    byBonus: sums.byBonus.map(({ bonus, linesMinor, lineCount }) => ({
      bonus,
      lines: money(linesMinor),
      lineCount,
    })),
  });
  return {
    period: simulation.period,
    currency: simulation.currency,
    volume: formatScaled(simulation.volumeCents),
    before: totals(simulation.before),
    after: totals(simulation.after),
    worstCase: simulation.worstCase,
    /** People whose lines come to something else; who earns only now, and who only before. */
    changed: differences.length,
    gained: differences.filter(({ beforeMinor, afterMinor }) => beforeMinor === 0 && afterMinor !== 0).length,
    lost: differences.filter(({ beforeMinor, afterMinor }) => beforeMinor !== 0 && afterMinor === 0).length,
    differences: (named === undefined ? differences : greatest(differences, named)).map(
      ({ distributorNo, beforeMinor, afterMinor }) => ({
        distributorNo,
        before: money(beforeMinor),
        after: money(afterMinor),
        change: money(afterMinor - beforeMinor),
      }),
    ),
  };
}

function greatest(differences: readonly SimulatedDifference[], named: number): SimulatedDifference[] {
  const size = ({ beforeMinor, afterMinor }: SimulatedDifference) => Math.abs(afterMinor - beforeMinor);
  // Of those that differ as much the first by number come first: the sort is stable.
  return differences.toSorted((a, b) => size(b) - size(a)).slice(0, named);
}
