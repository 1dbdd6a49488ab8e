import { Alert, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { api } from '../../api/client';
import { Field, Form } from '../../kit/form';
import { Frame } from './frame';

/**
 * The page of an invitation or a reset. What stands behind the "#" never reaches a log: it is read once and taken out
 * of the address.
 */
export function Welcome() {
  const { t } = useTranslation('sign-in');
  const [secret] = useState(takeSecret);
  const { control, handleSubmit } = useForm({ defaultValues: { password: '' } });
  const accepting = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      api.POST('/api/v1/links/accept', { body: { secret, password } }),
  });
  const accepted = accepting.data?.data;
  if (accepted)
    return (
      <Frame title={t('welcome.done')}>
        <Alert severity="success">{t('welcome.doneText', { userName: accepted.userName })}</Alert>
        <Button variant="contained" component={RouterLink} to="/sign-in">
          {t('act')}
        </Button>
      </Frame>
    );
  return (
    <Frame title={t('welcome.title')}>
      {secret === '' ? (
        <Alert severity="warning">{t('welcome.noLink')}</Alert>
      ) : (
        <Form
          onSubmit={(event) => void handleSubmit((typed) => accepting.mutate(typed))(event)}
          submit={t('welcome.act')}
          busy={accepting.isPending}
          error={accepting.error}
        >
          <Field
            control={control}
            name="password"
            label={t('welcome.password')}
            required
            type="password"
            hint={t('welcome.hint')}
            autoComplete="new-password"
          />
        </Form>
      )}
    </Frame>
  );
}

let taken = '';

function takeSecret(): string {
  const { hash, pathname } = window.location;
  if (hash.length > 1) {
    taken = hash.slice(1);
    window.history.replaceState(window.history.state, '', pathname);
  }
  return taken;
}
