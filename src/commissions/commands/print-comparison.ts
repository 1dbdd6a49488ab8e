import type { Printer } from '../../platform/cli';
import type { DescribedComparison } from '../comparison/describe-comparison';

const TOTALS = [
  ['people', 'people'],
  ['buyers', 'people who bought'],
  ['earners', 'people who earn'],
  ['volume', 'volume, CV'],
  ['lines', 'commission lines'],
  ['adjustments', 'adjustments'],
  ['total', 'total'],
] as const;

export function printComparison(comparison: DescribedComparison, out: Printer): void {
  out.table(TOTALS, [
    { header: comparison.currency, value: ([, label]) => label },
    { header: comparison.period, value: ([key]) => comparison.totals[key], align: 'right' },
    {
      header: comparison.previousTotals ? (comparison.previousPeriod ?? '') : '',
      value: ([key]) => comparison.previousTotals?.[key] ?? null,
      align: 'right',
    },
  ]);
  if (!comparison.previousTotals) return;
  out.line();
  out.line(
    `${comparison.changed} people earn something else, ${comparison.startedEarning} began to earn, ${comparison.stoppedEarning} stopped.`,
  );
  printChanges('Biggest changes', comparison.biggestChanges, out);
  printChanges('Stopped earning', comparison.stopped, out);
}

function printChanges(title: string, changes: DescribedComparison['stopped'], out: Printer): void {
  if (changes.length === 0) return;
  out.line();
  out.table(changes.slice(0, 10), [
    { header: title, value: ({ distributorNo }) => distributorNo },
    { header: 'before', value: ({ before }) => before, align: 'right' },
    { header: 'now', value: ({ after }) => after, align: 'right' },
    { header: 'change', value: ({ change }) => change, align: 'right' },
  ]);
}
