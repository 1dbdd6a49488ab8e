import { Alert, Button } from '@mui/material';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { Field, Form } from '../../../kit/form';
import { useOwnNo } from '../own';

type Method = Schemas['NewMethod'];

interface MethodFormProps {
  /** Nothing is replaced: it can be used at once. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** An account is kept nowhere but in the form: bank data has no business in the browser's memory. */
export function MethodForm({ isFirst, onClose, onSaved }: MethodFormProps) {
  const { t } = useTranslation('distributor');
  const no = useOwnNo();
  const { control, handleSubmit } = useForm({
    defaultValues: { kind: 'ru-account' as Method['kind'], name: '', account: '', bic: '', inn: '' },
  });
  const setting = useChange(
    (body: Method, sending) =>
      api.POST('/api/v1/distributors/{no}/payout-methods', {
        params: { path: { no }, header: sending.headers },
        body,
      }),
    { onSuccess: onSaved },
  );
  const isRussian = useWatch({ control, name: 'kind' }) === 'ru-account';
  const submit = handleSubmit(({ inn, ...typed }) =>
    setting.mutate({ ...typed, ...(isRussian && inn !== '' && { inn }) }),
  );
  const common = { control, error: setting.error, required: true } as const;
  return (
    <Form
      onSubmit={(event) => void submit(event)}
      submit={t('method.save')}
      busy={setting.isPending}
      error={setting.error}
      also={<Button onClick={onClose}>{t('common:act.cancel')}</Button>}
    >
      <Alert severity="info">{t(isFirst ? 'method.firstHint' : 'method.changeHint')}</Alert>
      <Field
        {...common}
        name="kind"
        label={t('method.kind')}
        options={[
          { value: 'ru-account', label: t('method.ruAccount') },
          { value: 'iban', label: t('method.iban') },
        ]}
      />
      <Field
        {...common}
        name="name"
        label={t('method.name')}
        hint={t('method.nameHint')}
        autoComplete="name"
      />
      <Field
        {...common}
        name="account"
        label={t(isRussian ? 'method.accountNumber' : 'method.ibanNumber')}
        inputMode={isRussian ? 'numeric' : 'text'}
      />
      <Field {...common} name="bic" label={t(isRussian ? 'method.bik' : 'method.bic')} />
      {isRussian && (
        <Field {...common} required={false} name="inn" label={t('method.inn')} inputMode="numeric" />
      )}
    </Form>
  );
}
