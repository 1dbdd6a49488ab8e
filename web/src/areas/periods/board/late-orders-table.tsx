import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { Day, Instant, Volume } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { PersonLink } from '../person-link';

export function LateOrdersTable({ period }: { period: string }) {
  const { t } = useTranslation('periods');
  const pages = usePages('/api/v1/periods/{period}/late-orders', { path: { period } });
  return (
    <PagedTable
      label={t('late.late-orders.title')}
      pages={pages}
      rowKey={({ orderNo }) => orderNo}
      empty={t('late.late-orders.none')}
      exportAs={`late-orders-${period}`}
      columns={[
        {
          key: 'orderNo',
          label: t('column.order'),
          cell: ({ orderNo }) => (
            <Link component={RouterLink} to={`/orders/${encodeURIComponent(orderNo)}`}>
              {orderNo}
            </Link>
          ),
          text: ({ orderNo }) => orderNo,
        },
        {
          key: 'person',
          label: t('column.distributor'),
          cell: ({ name, distributorNo }) => <PersonLink name={name} no={distributorNo} period={period} />,
          text: ({ distributorNo }) => distributorNo,
        },
        {
          key: 'orderedOn',
          label: t('column.orderedOn'),
          cell: ({ orderedOn }) => <Day date={orderedOn} />,
          text: ({ orderedOn }) => orderedOn,
        },
        {
          key: 'cv',
          label: t('column.cv'),
          align: 'right',
          cell: ({ cv }) => <Volume cv={cv} />,
          text: ({ cv }) => cv,
        },
        {
          key: 'bookedAt',
          label: t('column.bookedAt'),
          cell: ({ bookedAt }) => <Instant at={bookedAt} />,
          text: ({ bookedAt }) => bookedAt,
        },
        {
          key: 'bookedBy',
          label: t('column.bookedBy'),
          cell: ({ bookedBy }) => bookedBy ?? t('late.fromFile'),
          text: ({ bookedBy }) => bookedBy,
        },
      ]}
    />
  );
}
