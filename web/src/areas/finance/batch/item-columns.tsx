import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import type { Column } from '../../../kit/data-table';
import { Count, Day, Money } from '../../../kit/figures';
import { PersonName } from '../../../kit/person-name';
import { ItemState } from '../parts/states';
import { useWord } from '../parts/words';

type Item = Schemas['ItemShown'];

/** Of a payment; the account is masked. */
export function useItemColumns({
  currency,
  balanceCurrency,
}: Pick<Schemas['BatchInFull'], 'currency' | 'balanceCurrency'>): readonly Column<Item>[] {
  const { t } = useTranslation('finance');
  const word = useWord();
  const locale = useLocale();
  const sum = (key: 'gross' | 'tax' | 'fee', label: string): Column<Item> => ({
    key,
    label,
    align: 'right',
    cell: (item) => <Money amount={item[key]} currency={balanceCurrency} />,
    text: (item) => item[key],
  });
  return [
    {
      key: 'position',
      label: t('item.position'),
      cell: ({ position }) => <Count n={position} />,
      text: ({ position }) => position,
    },
    {
      key: 'person',
      label: t('person'),
      cell: ({ name, distributorNo }) => (
        <PersonName
          name={name === '' ? distributorNo : name}
          distributorNo={distributorNo}
          to={`/people/${encodeURIComponent(distributorNo)}`}
        />
      ),
      text: ({ name, distributorNo }) => `${distributorNo} ${name}`.trim(),
    },
    {
      key: 'account',
      label: t('item.account'),
      cell: ({ account, rewritten }) => (
        <>
          <bdi>{account}</bdi>
          {rewritten.length > 0 && (
            <Typography variant="body2" color="text.secondary">
              {t('item.rewritten')} {rewritten.map((field) => word('rewritten', field)).join(', ')}
            </Typography>
          )}
        </>
      ),
      text: ({ account }) => account,
    },
    sum('gross', t('batch.gross')),
    sum('tax', t('batch.tax')),
    sum('fee', t('batch.fee')),
    {
      key: 'amount',
      label: t('item.amount'),
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} currency={currency} />,
      text: ({ amount }) => amount,
    },
    {
      key: 'state',
      label: t('item.state'),
      cell: ({ state, code, paidOn }) => (
        <>
          <ItemState state={state} />
          <Typography variant="body2" color="text.secondary">
            {code !== null && word('bankCode', code)} {paidOn !== null && <Day date={paidOn} />}
          </Typography>
        </>
      ),
      text: ({ state, code, paidOn }) =>
        [word('itemState', state), code && word('bankCode', code), paidOn && locale.day(paidOn)]
          .filter(Boolean)
          .join(', '),
    },
  ];
}
