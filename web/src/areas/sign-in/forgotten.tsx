import { Alert, Link } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { api } from '../../api/client';
import { Field, Form } from '../../kit/form';
import { Frame } from './frame';

export function Forgotten() {
  const { t } = useTranslation('sign-in');
  const { control, handleSubmit } = useForm({ defaultValues: { userName: '' } });
  const asking = useMutation({
    mutationFn: (body: { userName: string }) => api.POST('/api/v1/password-resets', { body }),
  });
  return (
    <Frame title={t('reset.title')}>
      {asking.isSuccess ? (
        <Alert severity="success">{t('reset.sent')}</Alert>
      ) : (
        <Form
          onSubmit={(event) => void handleSubmit((typed) => asking.mutate(typed))(event)}
          submit={t('reset.act')}
          busy={asking.isPending}
          error={asking.error}
        >
          <Field control={control} name="userName" label={t('userName')} required autoComplete="username" />
        </Form>
      )}
      <Link component={RouterLink} to="/sign-in">
        {t('reset.back')}
      </Link>
    </Frame>
  );
}
