import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { ActButton } from '../parts/act-button';
import { useWord } from '../parts/words';

type Ground = 'refused-by-bank' | 'file-destroyed';

/** The acts that the state of a batch allows. */
export function BatchActs({ batch, isOwnFreeze }: { batch: Schemas['BatchInFull']; isOwnFreeze: boolean }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const locale = useLocale();
  const { id, state, hash } = batch;
  const of = { id };
  const sum = batch.amount === null ? '' : locale.money(batch.amount, batch.currency);
  const reason = { name: 'reason', label: t('act.reason'), multiline: true };
  const isOut = ['exported', 'submitted', 'settling'].includes(state);
  return (
    <>
      {state === 'draft' && (
        <ActButton
          name={`refreeze/${id}`}
          variant="contained"
          label={t('act.freezeAgain')}
          title={t('act.freezeAgainTitle', of)}
          consequence={t('act.freezeAgainConsequence')}
          act={(_, { headers }) =>
            api.POST('/api/v1/payout-batches/{id}/freeze', { params: { header: headers, path: of } })
          }
        />
      )}
      {state === 'frozen' && (
        <ActButton
          name={`approve/${id}`}
          variant="contained"
          disabled={isOwnFreeze}
          label={t('act.approve')}
          title={t('act.approveTitle', of)}
          consequence={t('act.approveConsequence', {
            count: batch.items ?? 0,
            sum,
            hash: hash?.slice(0, 16),
          })}
          act={(_, { headers }) =>
            api.POST('/api/v1/payout-batches/{id}/approve', {
              params: { header: headers, path: of },
              body: { hash: hash! },
            })
          }
        />
      )}
      {state === 'approved' && (
        <ActButton
          name={`export/${id}`}
          variant="contained"
          label={t('act.export')}
          title={t('act.exportTitle', of)}
          consequence={t('act.exportConsequence', { count: batch.items ?? 0, sum })}
          act={(_, { headers }) =>
            api.POST('/api/v1/payout-batches/{id}/export', { params: { header: headers, path: of } })
          }
        />
      )}
      {state === 'exported' && (
        <ActButton
          name={`submitted/${id}`}
          variant="contained"
          label={t('act.submitted')}
          title={t('act.submittedTitle', of)}
          consequence={t('act.submittedConsequence')}
          fields={[{ name: 'reference', label: t('batch.bankReference'), hint: t('act.referenceHint') }]}
          act={({ reference }, { headers }) =>
            api.POST('/api/v1/payout-batches/{id}/submitted', {
              params: { header: headers, path: of },
              body: { reference: reference! },
            })
          }
        />
      )}
      {['frozen', 'approved'].includes(state) && (
        <ActButton
          name={`reject/${id}`}
          danger
          label={t('act.reject')}
          title={t('act.rejectTitle', of)}
          consequence={t('act.rejectConsequence')}
          fields={[reason]}
          act={(typed, { headers }) =>
            api.POST('/api/v1/payout-batches/{id}/reject', {
              params: { header: headers, path: of },
              body: { reason: typed['reason']! },
            })
          }
        />
      )}
      {!['closed', 'cancelled'].includes(state) && (
        <ActButton
          name={`cancel/${id}`}
          danger
          label={t('act.cancelBatch')}
          title={t('act.cancelBatchTitle', of)}
          consequence={t(isOut ? 'act.cancelOutConsequence' : 'act.cancelConsequence', { sum })}
          fields={[
            ...(isOut
              ? [
                  {
                    name: 'ground',
                    label: t('act.ground'),
                    options: (state === 'exported'
                      ? ['file-destroyed', 'refused-by-bank']
                      : ['refused-by-bank', 'file-destroyed']
                    ).map((value) => ({ value, label: word('ground', value) })),
                  },
                ]
              : []),
            reason,
          ]}
          act={(typed, { headers }) =>
            api.POST('/api/v1/payout-batches/{id}/cancel', {
              params: { header: headers, path: of },
              body: { reason: typed['reason']!, ...(isOut && { ground: typed['ground'] as Ground }) },
            })
          }
        />
      )}
      {state === 'cancelled' && batch.exportedBy !== null && batch.releasedBy === null && (
        <ActButton
          name={`release/${id}`}
          danger
          label={t('act.release')}
          title={t('act.releaseTitle', of)}
          consequence={t('act.releaseConsequence')}
          fields={[reason]}
          act={(typed, { headers }) =>
            api.POST('/api/v1/payout-batches/{id}/release', {
              params: { header: headers, path: of },
              body: { reason: typed['reason']! },
            })
          }
        />
      )}
    </>
  );
}
