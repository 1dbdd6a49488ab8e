import { formatScaled } from '../../platform/money';
import type { EarningsChange, PayoutShare, RunComparison, RunTotals } from './compare-runs.view';

/** A comparison with its money and CV as decimals. */
export function describeComparison(comparison: RunComparison) {
  const money = (minor: string): string => formatScaled(BigInt(minor), comparison.minorDigits);
  const totals = (sums: RunTotals) => ({
    people: sums.people,
    buyers: sums.buyers,
    earners: sums.earners,
    volume: formatScaled(BigInt(sums.volumeCents)),
    lines: money(sums.linesMinor),
    adjustments: money(sums.adjustmentsMinor),
    total: money(String(BigInt(sums.linesMinor) + BigInt(sums.adjustmentsMinor))),
  });
  const share = ({ ceilingMinor, ...plain }: PayoutShare) => ({ ...plain, ceiling: money(ceilingMinor) });
  const changes = (list: readonly EarningsChange[]) =>
    list.map(({ distributorNo, beforeMinor, afterMinor }) => ({
      distributorNo,
      before: money(beforeMinor),
      after: money(afterMinor),
      change: money(String(BigInt(afterMinor) - BigInt(beforeMinor))),
    }));
  return {
    period: comparison.period,
    previousPeriod: comparison.previousPeriod,
    currency: comparison.currency,
    minorDigits: comparison.minorDigits,
    totals: totals(comparison.totals),
    previousTotals: comparison.previousTotals && totals(comparison.previousTotals),
    /** How much more than before, below zero where less. */
    totalsChange: comparison.previousTotals && totals(changeOf(comparison.totals, comparison.previousTotals)),
    share: share(comparison.share),
    previousShare: comparison.previousShare && share(comparison.previousShare),
    changed: comparison.changed,
    startedEarning: comparison.startedEarning,
    stoppedEarning: comparison.stoppedEarning,
    biggestChanges: changes(comparison.biggestChanges),
    stopped: changes(comparison.stopped),
    lostQualifications: {
      count: comparison.lostQualifications.count,
      amount: money(comparison.lostQualifications.amountMinor),
    },
  };
}

function changeOf(now: RunTotals, before: RunTotals): RunTotals {
  const difference = (a: string, b: string): string => String(BigInt(a) - BigInt(b));
  return {
    people: now.people - before.people,
    buyers: now.buyers - before.buyers,
    earners: now.earners - before.earners,
    volumeCents: difference(now.volumeCents, before.volumeCents),
    linesMinor: difference(now.linesMinor, before.linesMinor),
    adjustmentsMinor: difference(now.adjustmentsMinor, before.adjustmentsMinor),
  };
}

export type DescribedComparison = ReturnType<typeof describeComparison>;
