import { Link, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { Money, Month } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { PersonLink } from '../person-link';
import { useNames } from '../use-names';
import type { RowsProps } from './rows-props';

/** Bonuses of closed periods that hung on orders which came back. */
export function LostRows({ run }: RowsProps) {
  const { t } = useTranslation('periods');
  const names = useNames();
  const pages = usePages('/api/v1/runs/{id}/lost-qualifications', { path: { id: run.id } });
  return (
    <Stack spacing={1}>
      <Typography color="text.secondary">{t('rows.lost.about')}</Typography>
      <PagedTable
        label={t('rows.lost.tab')}
        pages={pages}
        rowKey={(one) => `${one.distributorNo}/${one.bonus}/${one.refundNo}`}
        empty={t('rows.lost.none')}
        exportAs={`run-${run.id}-lost-qualifications`}
        columns={[
          {
            key: 'person',
            label: t('column.distributor'),
            cell: (one) => <PersonLink name={one.name} no={one.distributorNo} period={one.closedPeriod} />,
            text: (one) => one.distributorNo,
          },
          {
            key: 'closedPeriod',
            label: t('column.claimOn'),
            cell: (one) => <Month period={one.closedPeriod} />,
            text: (one) => one.closedPeriod,
          },
          {
            key: 'bonus',
            label: t('column.bonus'),
            cell: (one) => names.bonus(one.bonus),
            text: (one) => one.bonus,
          },
          {
            key: 'order',
            label: t('column.order'),
            cell: (one) => (
              <Link component={RouterLink} to={`/orders/${encodeURIComponent(one.orderNo)}`}>
                {one.orderNo}
              </Link>
            ),
            text: (one) => one.orderNo,
          },
          { key: 'buyer', label: t('column.buyer'), cell: (one) => one.buyerNo, text: (one) => one.buyerNo },
          {
            key: 'amount',
            label: t('column.amount'),
            align: 'right',
            cell: (one) => <Money amount={one.amount} currency={run.currency} />,
            text: (one) => one.amount,
          },
        ]}
      />
    </Stack>
  );
}
