import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { Count, Money, Volume } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { useNames } from '../use-names';
import type { RowsProps } from './rows-props';

/** What each bonus pays at each level; each opens to its lines. */
export function BonusSums({ run }: RowsProps) {
  const { t } = useTranslation('periods');
  const names = useNames();
  const pages = usePages('/api/v1/runs/{id}/bonuses', { path: { id: run.id } });
  return (
    <PagedTable
      label={t('rows.bonuses.tab')}
      pages={pages}
      rowKey={({ bonus, level }) => `${bonus}/${level}`}
      empty={t('rows.lines.none')}
      exportAs={`run-${run.id}-bonuses`}
      columns={[
        {
          key: 'bonus',
          label: t('column.bonus'),
          cell: ({ bonus, level }) => (
            <Link
              component={RouterLink}
              to={`?show=lines&bonus=${encodeURIComponent(bonus)}&level=${encodeURIComponent(level)}`}
            >
              {t('rows.bonusLevel', { bonus: names.bonus(bonus), level })}
            </Link>
          ),
          text: ({ bonus, level }) => `${bonus}/${level}`,
        },
        {
          key: 'lineCount',
          label: t('totals.lineCount'),
          align: 'right',
          cell: ({ lineCount }) => <Count n={lineCount} />,
          text: ({ lineCount }) => lineCount,
        },
        {
          key: 'volume',
          label: t('column.volume'),
          align: 'right',
          cell: ({ volume }) => <Volume cv={volume} />,
          text: ({ volume }) => volume,
        },
        {
          key: 'amount',
          label: t('column.amount'),
          align: 'right',
          cell: ({ amount }) => <Money amount={amount} currency={run.currency} />,
          text: ({ amount }) => amount,
        },
      ]}
    />
  );
}
