import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { useLocale } from '../../../i18n/locale';
import { ConfirmDialog } from '../../../kit/confirm';
import { Field } from '../../../kit/form';
import { useDraftForm } from '../../../session/use-draft-form';
import { useWord } from '../parts/words';
import type { BankEntry } from './types';

type Settlement = 'item' | 'fee' | 'suspense' | 'ignored';
const OTHER = 'other';

interface Typed {
  as: Settlement;
  /** One of those suggested, or `other`. */
  suggested: string;
  item: string;
  reason: string;
}

/** Somebody says what an entry is; what follows stands above the choice. */
export function SettleEntry({ entry }: { entry: BankEntry }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const isPosted = entry.state === 'posted';
  const [likely] = entry.suggestions;
  const { control, handleSubmit, watch, forget } = useDraftForm<Typed>(`settle/${entry.id}`, {
    as: isPosted ? 'ignored' : likely ? 'item' : 'suspense',
    suggested: likely?.item ?? OTHER,
    item: '',
    reason: '',
  });
  const settling = useChange(
    ({ as, suggested, item, reason }: Typed, { headers }) =>
      api.POST('/api/v1/bank-entries/{id}/settle', {
        params: { header: headers, path: { id: entry.id } },
        body: { as, reason, ...(as === 'item' && { item: suggested === OTHER ? item : suggested }) },
      }),
    {
      onSuccess: () => {
        forget();
        setOpen(false);
      },
    },
  );
  const [as, suggested] = watch(['as', 'suggested']);
  const ways: readonly Settlement[] = isPosted ? ['ignored'] : ['item', 'fee', 'suspense', 'ignored'];
  const sum = locale.money(entry.amount, entry.currency);
  return (
    <>
      <Button
        variant="outlined"
        onClick={() => {
          settling.reset();
          setOpen(true);
        }}
      >
        {t(isPosted ? 'settle.putAside' : 'settle.act')}
      </Button>
      <ConfirmDialog
        open={open}
        title={t('settle.title', { sum, day: locale.day(entry.bookedOn) })}
        consequence={
          isPosted
            ? t('settle.consequencePosted')
            : word('settleConsequence', as === 'item' ? `item-${entry.direction}` : as, { sum })
        }
        act={t(isPosted ? 'settle.putAside' : 'settle.act')}
        danger={as === 'ignored'}
        busy={settling.isPending}
        error={settling.error}
        onConfirm={() => void handleSubmit((typed) => settling.mutate(typed))()}
        onClose={() => setOpen(false)}
      >
        {ways.length > 1 && (
          <Field
            control={control}
            name="as"
            label={t('settle.as')}
            options={ways.map((value) => ({ value, label: word('settleAs', value) }))}
          />
        )}
        {as === 'item' && entry.suggestions.length > 0 && (
          <Field
            control={control}
            name="suggested"
            label={t('settle.suggested')}
            options={[
              ...entry.suggestions.map(({ item, distributorNo, amount, why }) => ({
                value: item,
                label: t('settle.suggestion', {
                  item,
                  no: distributorNo ?? '',
                  sum: locale.money(amount, entry.currency),
                  why: why.map((one) => word('why', one)).join(', '),
                }),
              })),
              { value: OTHER, label: t('settle.other') },
            ]}
          />
        )}
        {as === 'item' && suggested === OTHER && (
          <Field
            control={control}
            name="item"
            label={t('settle.item')}
            hint={t('settle.itemHint')}
            required
            error={settling.error}
          />
        )}
        <Field
          control={control}
          name="reason"
          label={t('act.reason')}
          required
          multiline
          error={settling.error}
        />
      </ConfirmDialog>
    </>
  );
}
