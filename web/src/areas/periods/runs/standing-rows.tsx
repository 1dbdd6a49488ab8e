import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { Money, Volume } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { PersonLink } from '../person-link';
import { useNames } from '../use-names';
import type { RowsProps } from './rows-props';

/** Everybody's standing, the greatest totals first. */
export function StandingRows({ run }: RowsProps) {
  const { t } = useTranslation('periods');
  const names = useNames();
  const pages = usePages('/api/v1/runs/{id}/standings', { path: { id: run.id } });
  return (
    <PagedTable
      label={t('rows.standings.tab')}
      pages={pages}
      rowKey={({ distributorNo }) => distributorNo}
      empty={t('rows.standings.none')}
      exportAs={`run-${run.id}-standings`}
      columns={[
        {
          key: 'person',
          label: t('column.distributor'),
          cell: (one) => <PersonLink name={one.name} no={one.distributorNo} period={run.period} />,
          text: (one) => one.distributorNo,
        },
        {
          key: 'plan',
          label: t('column.plan'),
          cell: ({ plan }) => (plan === null ? '—' : names.plan(plan)),
          text: ({ plan }) => plan,
        },
        {
          key: 'pv',
          label: t('column.pv'),
          align: 'right',
          cell: ({ pv }) => <Volume cv={pv} />,
          text: ({ pv }) => pv,
        },
        {
          key: 'gv',
          label: t('column.gv'),
          align: 'right',
          cell: ({ gv }) => <Volume cv={gv} />,
          text: ({ gv }) => gv,
        },
        {
          key: 'lines',
          label: t('totals.lines'),
          align: 'right',
          cell: ({ lines }) => <Money amount={lines} currency={run.currency} />,
          text: ({ lines }) => lines,
        },
        {
          key: 'adjustments',
          label: t('totals.adjustments'),
          align: 'right',
          cell: ({ adjustments }) => <Money amount={adjustments} currency={run.currency} />,
          text: ({ adjustments }) => adjustments,
        },
        {
          key: 'total',
          label: t('totals.total'),
          align: 'right',
          cell: ({ total }) => <Money amount={total} currency={run.currency} />,
          text: ({ total }) => total,
        },
      ]}
    />
  );
}
