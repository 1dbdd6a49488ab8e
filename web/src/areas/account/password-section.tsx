import { Alert } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Field, Form } from '../../kit/form';
import { Section } from '../../kit/page';

const EMPTY = { currentPassword: '', newPassword: '' };

export function PasswordSection() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const { control, handleSubmit, reset } = useForm({ defaultValues: EMPTY });
  const changing = useMutation({
    mutationFn: (body: typeof EMPTY) => api.PUT('/api/v1/me/password', { body }),
    onSuccess: async () => {
      reset(EMPTY);
      await client.invalidateQueries();
    },
  });
  return (
    <Section title={t('password.title')}>
      <Form
        onSubmit={(event) => void handleSubmit((typed) => changing.mutate(typed))(event)}
        submit={t('password.change')}
        busy={changing.isPending}
        error={changing.error}
      >
        <Field
          control={control}
          name="currentPassword"
          label={t('password.current')}
          required
          type="password"
          autoComplete="current-password"
          error={changing.error}
        />
        <Field
          control={control}
          name="newPassword"
          label={t('password.new')}
          required
          type="password"
          autoComplete="new-password"
          hint={t('password.hint')}
          error={changing.error}
        />
        {changing.isSuccess && <Alert severity="success">{t('password.changed')}</Alert>}
      </Form>
    </Section>
  );
}
