import { formatScaled } from '../../platform/money';
import type { SimulatedTotals, Simulation } from './simulate-period.service';

/** A simulation with its money and CV as decimals. */
export function describeSimulation(simulation: Simulation) {
  const money = (minor: number | bigint): string => formatScaled(minor, simulation.minorDigits);
  const totals = ({ linesMinor, lineCount, earners, percentOfVolume, overCeiling }: SimulatedTotals) => ({
    lines: money(linesMinor),
    lineCount,
    earners,
    percentOfVolume,
    overCeiling,
  });
  return {
    period: simulation.period,
    currency: simulation.currency,
    volume: formatScaled(simulation.volumeCents),
    before: totals(simulation.before),
    after: totals(simulation.after),
    worstCase: simulation.worstCase,
    differences: simulation.differences.map(({ distributorNo, beforeMinor, afterMinor }) => ({
      distributorNo,
      before: money(beforeMinor),
      after: money(afterMinor),
      change: money(afterMinor - beforeMinor),
    })),
  };
}
