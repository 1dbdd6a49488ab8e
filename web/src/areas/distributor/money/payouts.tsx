import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import i18next from 'i18next';
import type { Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useLocale } from '../../../i18n/locale';
import { type Column, DataTable } from '../../../kit/data-table';
import { Instant, Money } from '../../../kit/figures';
import { Failure, Loading } from '../../../kit/states';
import { useOwnNo } from '../own';

type Payout = Schemas['PayoutShown'];

/** Payments to the own account and what became of them. */
export function Payouts() {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const no = useOwnNo();
  const { items, query } = usePages('/api/v1/distributors/{no}/payouts', { path: { no } });
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading />;
  const state = ({ state: key, paidOn, exportedOn, code }: Payout): string => {
    const known = i18next.exists(`distributor:payout.state.${key}`) ? key : 'unknown';
    const day = paidOn ?? exportedOn;
    return t(`payout.state.${known}`, { day: day === null ? '' : locale.day(day), code: code ?? '—' });
  };
  const columns: Column<Payout>[] = [
    {
      key: 'made',
      label: t('payout.made'),
      text: ({ frozenAt }) => frozenAt,
      cell: ({ frozenAt }) => <Instant at={frozenAt} />,
    },
    { key: 'state', label: t('payout.stateLabel'), text: state, cell: state },
    {
      key: 'account',
      label: t('method.account'),
      text: ({ account }) => account,
      cell: ({ account }) => account,
    },
    {
      key: 'gross',
      label: t('payout.gross'),
      align: 'right',
      text: ({ gross }) => gross,
      cell: ({ gross, balanceCurrency }) => <Money amount={gross} currency={balanceCurrency} />,
    },
    {
      key: 'less',
      label: t('payout.less'),
      align: 'right',
      text: ({ tax, fee }) => `${tax} + ${fee}`,
      cell: ({ tax, fee, balanceCurrency }) => (
        <span>
          <Money amount={tax} currency={balanceCurrency} /> +{' '}
          <Money amount={fee} currency={balanceCurrency} />
        </span>
      ),
    },
    {
      key: 'amount',
      label: t('payout.amount'),
      align: 'right',
      text: ({ amount, currency }) => `${amount} ${currency}`,
      cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
    },
  ];
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {t('payout.about')}
      </Typography>
      <DataTable
        label={t('payout.title')}
        columns={columns}
        rows={items}
        rowKey={({ batch }) => batch}
        empty={t('payout.none')}
        exportAs="payouts"
        more={{
          has: query.hasNextPage,
          busy: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
      />
    </>
  );
}
