import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { Day, Month, Volume } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { PersonLink } from '../person-link';

export function ClaimsTable({ period }: { period: string }) {
  const { t } = useTranslation('periods');
  const pages = usePages('/api/v1/periods/{period}/claims', { path: { period } });
  return (
    <PagedTable
      label={t('late.claims.title')}
      pages={pages}
      rowKey={({ refundNo }) => refundNo}
      empty={t('late.claims.none')}
      exportAs={`claims-${period}`}
      columns={[
        {
          key: 'refundNo',
          label: t('column.refund'),
          cell: ({ refundNo }) => refundNo,
          text: ({ refundNo }) => refundNo,
        },
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
          key: 'claimOn',
          label: t('column.claimOn'),
          cell: ({ claimOn }) => <Month period={claimOn} />,
          text: ({ claimOn }) => claimOn,
        },
        {
          key: 'person',
          label: t('column.buyer'),
          cell: ({ name, distributorNo, claimOn }) => (
            <PersonLink name={name} no={distributorNo} period={claimOn} />
          ),
          text: ({ distributorNo }) => distributorNo,
        },
        {
          key: 'refundedOn',
          label: t('column.refundedOn'),
          cell: ({ refundedOn }) => <Day date={refundedOn} />,
          text: ({ refundedOn }) => refundedOn,
        },
        {
          key: 'cv',
          label: t('column.cv'),
          align: 'right',
          cell: ({ cv }) => <Volume cv={cv} />,
          text: ({ cv }) => cv,
        },
      ]}
    />
  );
}
