import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { DataTable } from '../../../kit/data-table';
import { Count, Money } from '../../../kit/figures';
import { ItemState } from '../parts/states';
import { To } from '../parts/to';
import { useWord } from '../parts/words';

/** How many payments came to what. */
export function Outcomes({ batch }: { batch: Schemas['BatchInFull'] }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const rows = Object.entries(batch.states).map(([state, counted]) => ({ state, ...counted }));
  return (
    <DataTable
      label={t('batch.outcomes')}
      rows={rows}
      rowKey={({ state }) => state}
      empty={t('batch.noItems')}
      exportAs={`payout-${batch.id}-states`}
      columns={[
        {
          key: 'state',
          label: t('item.state'),
          cell: ({ state }) => <ItemState state={state} />,
          text: ({ state }) => word('itemState', state),
        },
        {
          key: 'items',
          label: t('batch.items'),
          align: 'right',
          cell: ({ state, items }) => (
            <To to={`/payouts/${batch.id}?tab=items&state=${state}`}>
              <Count n={items} />
            </To>
          ),
          text: ({ items }) => items,
        },
        {
          key: 'amount',
          label: t('item.amount'),
          align: 'right',
          cell: ({ amount }) => <Money amount={amount} currency={batch.currency} />,
          text: ({ amount }) => amount,
        },
      ]}
    />
  );
}
