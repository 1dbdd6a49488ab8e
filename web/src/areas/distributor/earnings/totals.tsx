import { Link, Stack } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useLocale } from '../../../i18n/locale';
import { type Column, DataTable } from '../../../kit/data-table';
import { Money, Month, Volume } from '../../../kit/figures';
import { Loading } from '../../../kit/states';
import type { Summary } from '../own';

const TotalsChart = lazy(() => import('./totals-chart'));

interface TotalsProps {
  /** The latest first. */
  readonly periods: readonly Summary[];
}

/** All periods side by side. */
export function Totals({ periods }: TotalsProps) {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const decimal = (text: string | null) => text ?? '';
  const columns: Column<Summary>[] = [
    {
      key: 'period',
      label: t('period.label'),
      text: ({ period }) => period,
      cell: ({ period }) => (
        <Link component={RouterLink} to={`/my/earnings?period=${period}`}>
          <Month period={period} />
        </Link>
      ),
    },
    {
      key: 'state',
      label: t('period.state'),
      text: ({ state }) => t(`common:periodState.${state}`),
      cell: ({ state }) => t(`common:periodState.${state}`),
    },
    {
      key: 'pv',
      label: t('pv'),
      align: 'right',
      text: ({ pv }) => decimal(pv),
      cell: ({ pv }) => (pv === null ? '—' : <Volume cv={pv} />),
    },
    {
      key: 'gv',
      label: t('gv'),
      align: 'right',
      text: ({ gv }) => decimal(gv),
      cell: ({ gv }) => (gv === null ? '—' : <Volume cv={gv} />),
    },
    {
      key: 'total',
      label: t('earnings.total'),
      align: 'right',
      text: ({ total }) => decimal(total),
      cell: ({ total, currency }) => (total === null ? '—' : <Money amount={total} currency={currency} />),
    },
  ];
  const known = periods.filter(({ total }) => total !== null);
  return (
    <Stack spacing={2}>
      {known.length > 1 && (
        <Suspense fallback={<Loading lines={5} />}>
          <TotalsChart periods={known.slice(0, 24).reverse()} label={(period) => locale.month(period)} />
        </Suspense>
      )}
      <DataTable
        label={t('earnings.series')}
        columns={columns}
        rows={periods}
        rowKey={({ period }) => period}
        empty={t('home.nothing')}
        exportAs="periods"
      />
    </Stack>
  );
}
