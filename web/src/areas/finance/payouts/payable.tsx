import { Alert, Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, type Schemas } from '../../../api/client';
import { FactList } from '../../../kit/fact-list';
import { Count, Money } from '../../../kit/figures';
import { useLocale } from '../../../i18n/locale';
import { ActButton } from '../parts/act-button';
import { Rate } from '../parts/rate';
import { useMayAct } from '../parts/may-act';
import { batchFormatOf } from './formats';

interface PayableProps {
  readonly preview: Schemas['PayoutPreview'];
  readonly withTerminated: boolean;
}

/** The sums, and the way to freeze them. */
export function Payable({ preview, withTerminated }: PayableProps) {
  const { t } = useTranslation('finance');
  const mayAct = useMayAct();
  const navigate = useNavigate();
  const locale = useLocale();
  const { format, items, gross, fee, tax, net, amount, currency, balanceCurrency, rate, rateOn } = preview;
  const inBalances = (sum: string) => <Money amount={sum} currency={balanceCurrency} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <FactList
        facts={[
          [t('preview.people'), <Count key="items" n={items} />],
          [t('batch.gross'), inBalances(gross)],
          [t('batch.tax'), inBalances(tax)],
          [t('batch.fee'), inBalances(fee)],
          [t('batch.net'), currency === balanceCurrency ? null : inBalances(net)],
          [t('batch.rate'), rate && <Rate key="rate" {...{ rate, rateOn, currency, balanceCurrency }} />],
          [
            t('preview.amount'),
            <strong key="amount">
              <Money amount={amount} currency={currency} />
            </strong>,
          ],
        ]}
      />
      {items === 0 ? (
        <Alert severity="info">{t('preview.nobody')}</Alert>
      ) : (
        mayAct && (
          <Box>
            <ActButton
              name="freeze"
              variant="contained"
              label={t('act.freeze')}
              title={t('act.freezeTitle')}
              consequence={t('act.freezeConsequence', { count: items, sum: locale.money(amount, currency) })}
              act={async (_, { headers }) =>
                (
                  await api.POST('/api/v1/payout-batches', {
                    params: { header: headers },
                    body: { format: batchFormatOf(format), currency, withTerminated },
                  })
                ).data
              }
              onDone={(made) => void navigate(`/payouts/${(made as Schemas['BatchInFull']).id}`)}
            />
          </Box>
        )
      )}
    </Box>
  );
}
