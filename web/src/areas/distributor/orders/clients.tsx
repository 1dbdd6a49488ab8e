import { Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { type Column, DataTable } from '../../../kit/data-table';
import { Count, Instant, Volume } from '../../../kit/figures';
import { Failure, Loading } from '../../../kit/states';
import { useOwnNo } from '../own';

type Client = Schemas['ClientShown'];

interface ClientsProps {
  readonly period: string;
  /** Whose orders alone are shown; empty for all. */
  readonly chosen: string;
  readonly onChoose: (client: string) => void;
}

export function Clients({ period, chosen, onChoose }: ClientsProps) {
  const { t } = useTranslation('distributor');
  const no = useOwnNo();
  const { items, query } = usePages('/api/v1/distributors/{no}/clients', { path: { no }, query: { period } });
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading />;
  const columns: Column<Client>[] = [
    {
      key: 'client',
      label: t('orders.client'),
      text: ({ clientNo }) => clientNo,
      cell: ({ clientNo }) => (
        <Button
          size="small"
          aria-pressed={clientNo === chosen}
          variant={clientNo === chosen ? 'contained' : 'text'}
          onClick={() => onChoose(clientNo === chosen ? '' : clientNo)}
        >
          {clientNo}
        </Button>
      ),
    },
    {
      key: 'since',
      label: t('orders.since'),
      text: ({ knownSince }) => knownSince,
      cell: ({ knownSince }) => <Instant at={knownSince} />,
    },
    {
      key: 'orders',
      label: t('orders.count'),
      align: 'right',
      text: ({ orders }) => orders,
      cell: ({ orders }) => <Count n={orders} />,
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
      label={t('orders.clients')}
      columns={columns}
      rows={items}
      rowKey={({ clientNo }) => clientNo}
      empty={t('orders.noClients')}
      exportAs={`clients-${period}`}
      more={{
        has: query.hasNextPage,
        busy: query.isFetchingNextPage,
        load: () => void query.fetchNextPage(),
      }}
    />
  );
}
