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
  buyers: null,
  earners: 'standings',
  volume: null,
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
  const { totals, previousTotals, previousPeriod, currency, period } = comparison;
  const shown = (total: Total, value: Value): ReactNode => {
    if (typeof value === 'number') return <Count n={value} />;
    return total === 'volume' ? <Volume cv={value} /> : <Money amount={value} currency={currency} />;
  };
  const change = (total: Total): ReactNode => {
    if (!previousTotals) return '—';
    return signed(shown(total, difference(totals[total], previousTotals[total])), totals[total], previousTotals[total]);
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
          cell: (total) =>
            OPENS[total] === null ? (
              t(`totals.${total}`)
            ) : (
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
        { key: 'change', label: t('column.change'), align: 'right', cell: change },
      ]}
    />
  );
}

function difference(now: Value, before: Value): Value {
  if (typeof now === 'number' && typeof before === 'number') return now - before;
  return decimalDifference(String(now), String(before));
}

/** Of decimals with as many places each, exactly. */
function decimalDifference(now: string, before: string): string {
  const places = Math.max(placesOf(now), placesOf(before));
  const scaled = scale(now, places) - scale(before, places);
  const text = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  const decimal = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return scaled < 0n ? `-${decimal}` : decimal;
}

const placesOf = (text: string): number => text.split('.')[1]?.length ?? 0;
const scale = (text: string, places: number): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(places, '0')}`);
};

/** More stands with a plus, so that what fell and what rose are told apart without colour. */
function signed(text: ReactNode, now: Value, before: Value): ReactNode {
  return Number(now) > Number(before) ? <>+{text}</> : text;
}
