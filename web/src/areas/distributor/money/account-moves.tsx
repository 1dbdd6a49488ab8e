import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { type Column, DataTable } from '../../../kit/data-table';
import { Day, Money } from '../../../kit/figures';
import { Failure, Loading } from '../../../kit/states';
import { useOwnNo } from '../own';
import { EntrySource, useSourceText } from './entry-source';

type Move = Schemas['AccountMove'];

/** Every move on the own balance, in the order of the days, each with the balance after it. */
export function AccountMoves() {
  const { t } = useTranslation('distributor');
  const no = useOwnNo();
  const sourceText = useSourceText();
  const { items, query } = usePages('/api/v1/distributors/{no}/account-statement', { path: { no } });
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading />;
  // Earned and given back stand as credit, what left as debit.
  const signed = ({ debit, credit }: Move): string => credit ?? `-${debit!}`;
  const columns: Column<Move>[] = [
    {
      key: 'day',
      label: t('account.day'),
      text: ({ effectiveOn }) => effectiveOn,
      cell: ({ effectiveOn }) => <Day date={effectiveOn} />,
    },
    { key: 'what', label: t('account.what'), text: sourceText, cell: (move) => <EntrySource move={move} /> },
    {
      key: 'amount',
      label: t('account.amount'),
      align: 'right',
      text: signed,
      cell: (move) => <Money amount={signed(move)} currency={move.currency} />,
    },
    {
      key: 'balance',
      label: t('account.balance'),
      align: 'right',
      text: ({ balance }) => balance,
      cell: ({ balance, currency }) => <Money amount={balance} currency={currency} />,
    },
  ];
  return (
    <DataTable
      label={t('account.title')}
      columns={columns}
      rows={items}
      rowKey={({ entry, account, debit, credit }) => `${entry}/${account}/${debit ?? ''}/${credit ?? ''}`}
      empty={t('account.none')}
      exportAs="account"
      more={{
        has: query.hasNextPage,
        busy: query.isFetchingNextPage,
        load: () => void query.fetchNextPage(),
      }}
    />
  );
}
