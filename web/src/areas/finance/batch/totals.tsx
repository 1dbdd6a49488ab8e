import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { FactList } from '../../../kit/fact-list';
import { Count, Money } from '../../../kit/figures';
import { Rate } from '../parts/rate';
import { To } from '../parts/to';

/** What a frozen batch comes to, and the hash of its content. */
export function Totals({ batch }: { batch: Schemas['BatchInFull'] }) {
  const { t } = useTranslation('finance');
  const { id, items, gross, fee, tax, net, amount, currency, balanceCurrency, rate, rateOn, hash } = batch;
  const inBalances = (sum: string | null) => sum && <Money amount={sum} currency={balanceCurrency} />;
  return (
    <FactList
      facts={[
        [
          t('batch.items'),
          items !== null && (
            <To key="items" to={`/payouts/${id}?tab=items`}>
              <Count n={items} />
            </To>
          ),
        ],
        [t('batch.gross'), inBalances(gross)],
        [t('batch.tax'), inBalances(tax)],
        [t('batch.fee'), inBalances(fee)],
        [t('batch.net'), inBalances(net)],
        [t('batch.rate'), rate && <Rate key="rate" {...{ rate, rateOn, currency, balanceCurrency }} />],
        [
          t('batch.amount'),
          amount && (
            <strong key="amount">
              <Money amount={amount} currency={currency} />
            </strong>
          ),
        ],
        [t('batch.leavers'), batch.withTerminated ? t('yes') : t('no')],
        [
          t('batch.hash'),
          <Box key="hash" component="code" sx={{ overflowWrap: 'anywhere' }}>
            {hash}
          </Box>,
        ],
        [t('batch.messageId'), batch.messageId && <bdi key="message">{batch.messageId}</bdi>],
        [t('batch.bankReference'), batch.bankReference && <bdi key="reference">{batch.bankReference}</bdi>],
        [
          t('batch.entry'),
          batch.entry && (
            <To key="entry" to={`/ledger/entries/${batch.entry}`}>
              {t('entry.short', { id: batch.entry })}
            </To>
          ),
        ],
      ]}
    />
  );
}
