import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { ActButton } from '../parts/act-button';
import { useWord } from '../parts/words';

interface EndItemProps {
  readonly batch: Schemas['BatchInFull'];
  readonly item: Schemas['ItemShown'];
}

type Outcome = 'paid' | 'rejected' | 'returned';

/** What became of a payment that no file of the bank tells of; said by somebody else than who exported. */
export function EndItem({ batch, item }: EndItemProps) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const locale = useLocale();
  const outcomes = possible(item.state);
  if (outcomes.length === 0) return <>—</>;
  return (
    <ActButton
      name={`end/${batch.id}/${item.position}`}
      label={t('act.endItem')}
      title={t('act.endItemTitle', { position: item.position, no: item.distributorNo })}
      consequence={t('act.endItemConsequence', { sum: locale.money(item.amount, batch.currency) })}
      danger
      fields={[
        {
          name: 'outcome',
          label: t('act.outcome'),
          options: outcomes.map((value) => ({ value, label: word('itemState', value) })),
        },
        { name: 'reason', label: t('act.reason'), multiline: true },
      ]}
      act={({ outcome, reason }, { headers }) =>
        api.POST('/api/v1/payout-batches/{id}/items/{position}/end', {
          params: { header: headers, path: { id: batch.id, position: item.position } },
          body: { outcome: outcome as Outcome, reason: reason! },
        })
      }
    />
  );
}

/** As the service takes it: what has ended can only come back, and only where it was paid. */
function possible(state: string): readonly Outcome[] {
  if (state === 'paid') return ['returned'];
  return ['exported', 'submitted', 'accepted'].includes(state) ? ['paid', 'rejected'] : [];
}
