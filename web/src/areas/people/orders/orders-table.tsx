import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { Day, Month, Volume } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { OrderLink } from '../parts/person-link';

/** A distributor's orders and the clients', the latest first. */
export function OrdersTable({ distributorNo, period }: { distributorNo: string; period?: string }) {
  const { t } = useTranslation('people');
  const pages = usePages('/api/v1/orders', { query: { distributorNo, ...(period && { period }) } });
  return (
    <PagedTable
      label={t('orders.title')}
      pages={pages}
      rowKey={({ orderNo }) => orderNo}
      empty={t('orders.none')}
      exportAs={`orders-${distributorNo}`}
      columns={[
        {
          key: 'orderNo',
          label: t('field.orderNo'),
          cell: ({ orderNo }) => <OrderLink no={orderNo} />,
          text: ({ orderNo }) => orderNo,
        },
        {
          key: 'orderedOn',
          label: t('field.orderedOn'),
          cell: ({ orderedOn }) => <Day date={orderedOn} />,
          text: ({ orderedOn }) => orderedOn,
        },
        {
          key: 'client',
          label: t('field.clientNo'),
          cell: ({ clientNo }) => <bdi>{clientNo ?? t('orders.own')}</bdi>,
          text: ({ clientNo }) => clientNo,
        },
        {
          key: 'period',
          label: t('field.period'),
          cell: ({ period: booked }) => <Month period={booked} />,
          text: ({ period: booked }) => booked,
        },
        {
          key: 'cv',
          label: t('field.cv'),
          align: 'right',
          cell: ({ cv }) => <Volume cv={cv} />,
          text: ({ cv }) => cv,
        },
        {
          key: 'refunded',
          label: t('field.refunded'),
          align: 'right',
          cell: ({ refunded }) => <Volume cv={refunded} />,
          text: ({ refunded }) => refunded,
        },
      ]}
    />
  );
}
