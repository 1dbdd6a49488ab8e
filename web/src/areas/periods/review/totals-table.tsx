import { Link } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useLocale } from '../../../i18n/locale';
import { DataTable } from '../../../kit/data-table';
import { Count, Money, Volume } from '../../../kit/figures';
import type { Comparison } from '../types';

/** Which rows of the run each total opens to. */
const OPENS = {
  people: 'standings',
  buyers: 'standings',
  earners: 'standings',
  volume: 'standings',
  lines: 'bonuses',
  adjustments: 'adjustments',
  total: 'standings',
} as const;
type Total = keyof typeof OPENS;
type Value = string | number;

/** The run's totals beside those of the month before. */
export function TotalsTable({ comparison, runId }: { comparison: Comparison; runId: number }) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const { totals, previousTotals, totalsChange, previousPeriod, currency, period } = comparison;
  const shown = (total: Total, value: Value): ReactNode => {
    if (typeof value === 'number') return <Count n={value} />;
    return total === 'volume' ? <Volume cv={value} /> : <Money amount={value} currency={currency} />;
  };
  // What rose stands with a plus, so that it is told from what fell without colour.
  const change = (total: Total): ReactNode => {
    if (!totalsChange) return '—';
    const value = totalsChange[total];
    return (
      <>
        {Number(value) > 0 && '+'}
        {shown(total, value)}
      </>
    );
  };
  return (
    <DataTable
      label={t('totals.title')}
      rows={Object.keys(OPENS) as Total[]}
      rowKey={(total) => total}
      empty=""
      exportAs={`totals-${period}`}
      columns={[
        {
          key: 'what',
          label: t('totals.what'),
          cell: (total) => (
            <Link component={RouterLink} to={`/runs/${runId}?show=${OPENS[total]}`}>
              {t(`totals.${total}`)}
            </Link>
          ),
          text: (total) => t(`totals.${total}`),
        },
        {
          key: 'now',
          label: locale.month(period),
          align: 'right',
          cell: (total) => shown(total, totals[total]),
          text: (total) => totals[total],
        },
        {
          key: 'before',
          label: previousPeriod === null ? t('totals.noneBefore') : locale.month(previousPeriod),
          align: 'right',
          cell: (total) => (previousTotals ? shown(total, previousTotals[total]) : '—'),
          text: (total) => previousTotals?.[total] ?? null,
        },
        {
          key: 'change',
          label: t('column.change'),
          align: 'right',
          cell: change,
          text: (total) => totalsChange?.[total] ?? null,
        },
      ]}
    />
  );
}
