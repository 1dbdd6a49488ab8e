import { Alert } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { Field, Form } from '../../../kit/form';
import { useDraftForm } from '../../../session/use-draft-form';

interface Typed {
  validOn: string;
  from: string;
  to: string;
  rate: string;
}

/** Enters a rate; it stands from then on. */
export function AddRate() {
  const { t } = useTranslation('finance');
  const { control, handleSubmit, forget } = useDraftForm<Typed>('rate', {
    validOn: '',
    from: '',
    to: '',
    rate: '',
  });
  const adding = useChange(
    ({ validOn, from, to, rate }: Typed, { headers }) =>
      api.POST('/api/v1/exchange-rates', {
        params: { header: headers },
        body: {
          validOn,
          from: from.trim().toUpperCase(),
          to: to.trim().toUpperCase(),
          rate: rate.trim().replace(',', '.'),
        },
      }),
    { onSuccess: forget },
  );
  const { error } = adding;
  return (
    <Form
      onSubmit={(event) => void handleSubmit((typed) => adding.mutate(typed))(event)}
      submit={t('rates.act')}
      busy={adding.isPending}
      error={error}
    >
      <Alert severity="info">{t('rates.stands')}</Alert>
      <Field control={control} name="validOn" label={t('rates.validOn')} type="date" required error={error} />
      <Field
        control={control}
        name="from"
        label={t('rates.from')}
        hint={t('rates.code')}
        required
        error={error}
      />
      <Field
        control={control}
        name="to"
        label={t('rates.to')}
        hint={t('rates.code')}
        required
        error={error}
      />
      <Field
        control={control}
        name="rate"
        label={t('rates.rate')}
        hint={t('rates.hint')}
        inputMode="decimal"
        required
        error={error}
      />
    </Form>
  );
}
