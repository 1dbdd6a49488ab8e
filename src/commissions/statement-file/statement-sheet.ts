import type { Sheet } from '../../platform/spreadsheet';
import type { AdjustmentExplained } from '../explain';
import type { Statement, StatementFigures } from '../statements';

/** The columns of the lines export, of one person: what reads the one reads the other. */
const COLUMNS = [
  { header: 'period', kind: 'text' },
  { header: 'distributor_no', kind: 'text' },
  { header: 'plan', kind: 'text' },
  { header: 'bonus', kind: 'text' },
  { header: 'level', kind: 'text' },
  { header: 'volume', kind: 'number' },
  { header: 'rate', kind: 'number' },
  { header: 'amount', kind: 'number' },
  { header: 'origin', kind: 'text' },
] as const;

/** Lines and adjustments, sorted as the export sorts them: by bonus, level and origin. */
export function statementSheet(
  { period, distributorNo, figures }: Statement & { readonly figures: StatementFigures },
  adjustments: readonly AdjustmentExplained[],
): Sheet {
  const start = [period, distributorNo, figures.plan ?? ''];
  const adjusted = adjustments.map(({ amount, origin }) => [
    ...start,
    'adjustment',
    '',
    '',
    '',
    amount,
    origin,
  ]);
  const lines = figures.lines.map(({ bonus, level, volume, rate, amount }) => [
    ...start,
    bonus,
    level,
    volume,
    rate,
    amount,
    '',
  ]);
  const rows = [...adjusted, ...lines].sort((a, b) => compareBytes(keyOf(a), keyOf(b)));
  return { name: period, columns: COLUMNS, rows };
}

/** What rows are sorted by, with a character between that none of the parts has. */
const keyOf = (row: readonly string[]): string => [row[3], row[4], row[8]].join('\0');

const compareBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
