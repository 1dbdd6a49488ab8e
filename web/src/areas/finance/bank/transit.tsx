import { Alert, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client';
import { DataTable } from '../../../kit/data-table';
import { Count, Day, Money } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { BatchState } from '../parts/states';
import { To } from '../parts/to';
import { useWord } from '../parts/words';

/** Working days and a weekend: who has not answered by then has to be asked. */
const LONG_DAYS = 5;

/** What left the balances and has not ended, the oldest first. */
export function Transit() {
  const { t } = useTranslation('finance');
  const word = useWord();
  const query = queries.useQuery('get', '/api/v1/payouts-in-transit');
  return (
    <Section title={t('transit.title')}>
      <Answer query={query}>
        {({ batches, books, agrees }) => (
          <Stack spacing={2}>
            {batches.some(({ age }) => age >= LONG_DAYS) && (
              <Alert severity="warning">{t('transit.old', { count: LONG_DAYS })}</Alert>
            )}
            <Alert severity={agrees ? 'success' : 'error'}>
              {t(agrees ? 'transit.agrees' : 'transit.differs')}{' '}
              {books.map(({ amount, currency }) => (
                <span key={currency}>
                  <To to="/ledger/accounts/in-transit">
                    <Money amount={amount} currency={currency} />
                  </To>{' '}
                </span>
              ))}
            </Alert>
            <DataTable
              label={t('transit.title')}
              rows={batches}
              rowKey={({ batchId }) => batchId}
              empty={t('transit.nothing')}
              exportAs="payouts-in-transit"
              columns={[
                {
                  key: 'batch',
                  label: t('batch.one'),
                  cell: ({ batchId }) => (
                    <To to={`/payouts/${batchId}`}>{t('batch.short', { id: batchId })}</To>
                  ),
                  text: ({ batchId }) => batchId,
                },
                {
                  key: 'state',
                  label: t('batches.state'),
                  cell: ({ state }) => <BatchState state={state} />,
                  text: ({ state }) => word('batchState', state),
                },
                {
                  key: 'since',
                  label: t('transit.since'),
                  cell: ({ since }) => <Day date={since} />,
                  text: ({ since }) => since,
                },
                {
                  key: 'age',
                  label: t('transit.age'),
                  align: 'right',
                  cell: ({ age }) => t('days', { count: age }),
                  text: ({ age }) => age,
                },
                {
                  key: 'payments',
                  label: t('batch.items'),
                  align: 'right',
                  cell: ({ batchId, payments }) => (
                    <To to={`/payouts/${batchId}?tab=items`}>
                      <Count n={payments} />
                    </To>
                  ),
                  text: ({ payments }) => payments,
                },
                {
                  key: 'amount',
                  label: t('item.amount'),
                  align: 'right',
                  cell: ({ amount, currency }) => <Money {...{ amount, currency }} />,
                  text: ({ amount, currency }) => `${amount} ${currency}`,
                },
              ]}
            />
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
