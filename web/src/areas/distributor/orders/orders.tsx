import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { type Column, DataTable } from '../../../kit/data-table';
import { Day, Volume } from '../../../kit/figures';
import { Failure, Loading } from '../../../kit/states';
import { useOwnNo } from '../own';

type Order = Schemas['OrderShown'];

/** Orders booked in a period, the own and the clients', or one client's alone. */
export function Orders({ period, client }: { period: string; client: string }) {
  const { t } = useTranslation('distributor');
  const no = useOwnNo();
  const { items, query } = usePages('/api/v1/orders', {
    query: { distributorNo: no, period, ...(client !== '' && { clientNo: client }) },
  });
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading />;
  const columns: Column<Order>[] = [
    { key: 'no', label: t('orders.no'), text: ({ orderNo }) => orderNo, cell: ({ orderNo }) => orderNo },
    {
      key: 'day',
      label: t('orders.day'),
      text: ({ orderedOn }) => orderedOn,
      cell: ({ orderedOn }) => <Day date={orderedOn} />,
    },
    {
      key: 'client',
      label: t('orders.client'),
      text: ({ clientNo }) => clientNo ?? '',
      cell: ({ clientNo }) => clientNo ?? t('orders.own'),
    },
    {
      key: 'cv',
      label: t('orders.cv'),
      align: 'right',
      text: ({ cv }) => cv,
      cell: ({ cv }) => <Volume cv={cv} />,
    },
    {
      key: 'refunded',
      label: t('orders.refunded'),
      align: 'right',
      text: ({ refunded }) => refunded,
      cell: ({ refunded }) => <Volume cv={refunded} />,
    },
  ];
  return (
    <DataTable
      label={t('orders.orders')}
      columns={columns}
      rows={items}
      rowKey={({ orderNo }) => orderNo}
      empty={t('orders.none')}
      exportAs={`orders-${period}`}
      more={{
        has: query.hasNextPage,
        busy: query.isFetchingNextPage,
        load: () => void query.fetchNextPage(),
      }}
    />
  );
}
