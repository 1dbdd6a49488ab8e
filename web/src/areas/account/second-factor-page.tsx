import { Alert, Button, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { Field, Form } from '../../kit/form';
import { Page, Section } from '../../kit/page';
import { homeOf, ME_KEY, useMe } from '../../session/me';
import { CodeList } from './code-list';
import { QrCode } from './qr-code';

/** The password, the secret as a picture and as text, the first code, and the recovery codes: one after the other. */
export function SecondFactorPage() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const password = useForm({ defaultValues: { password: '' } });
  const first = useForm({ defaultValues: { code: '' } });
  const beginning = useMutation({
    mutationFn: (body: { password: string }) => api.POST('/api/v1/me/second-factor', { body }),
  });
  const confirming = useMutation({
    mutationFn: ({ code }: { code: string }) =>
      api.POST('/api/v1/me/second-factor/confirm', { body: { code: code.replaceAll(/\s/g, '') } }),
  });
  const made = beginning.data?.data;
  const codes = confirming.data?.data?.recoveryCodes;
  const done = async () => {
    await client.invalidateQueries({ queryKey: ME_KEY });
    const known = client.getQueryData<typeof me.data>(ME_KEY);
    await navigate(known ? homeOf(known) : '/');
  };
  return (
    <Page title={t('secondFactor.title')} trail={[{ to: '/account', label: t('title') }]}>
      {codes ? (
        <Section title={t('recoveryCodes.title')}>
          <CodeList codes={codes} />
          <Button variant="contained" sx={{ mt: 2 }} onClick={() => void done()}>
            {t('recoveryCodes.kept')}
          </Button>
        </Section>
      ) : made ? (
        <Section title={t('secondFactor.scan')}>
          <QrCode text={made.uri} label={t('secondFactor.picture')} />
          <Typography sx={{ my: 1 }}>{t('secondFactor.byHand')}</Typography>
          <Typography
            component="code"
            sx={{ overflowWrap: 'anywhere', fontSize: '1.1rem', display: 'block', mb: 2 }}
          >
            {made.secret.match(/.{1,4}/g)?.join(' ')}
          </Typography>
          <Form
            onSubmit={(event) => void first.handleSubmit((typed) => confirming.mutate(typed))(event)}
            submit={t('secondFactor.confirm')}
            busy={confirming.isPending}
            error={confirming.error}
          >
            <Field
              control={first.control}
              name="code"
              label={t('common:signIn.code')}
              required
              inputMode="numeric"
              autoComplete="one-time-code"
              focused
            />
          </Form>
        </Section>
      ) : (
        <Section>
          {me.data?.secondFactor?.isNeeded && !me.data.secondFactor.isSetUp && (
            <Alert severity="warning" sx={{ mb: 2 }}>
              {t('secondFactor.needed')}
            </Alert>
          )}
          <Typography sx={{ mb: 2 }}>{t('secondFactor.about')}</Typography>
          <Form
            onSubmit={(event) => void password.handleSubmit((typed) => beginning.mutate(typed))(event)}
            submit={t('secondFactor.begin')}
            busy={beginning.isPending}
            error={beginning.error}
          >
            <Field
              control={password.control}
              name="password"
              label={t('password.current')}
              required
              type="password"
              autoComplete="current-password"
            />
          </Form>
        </Section>
      )}
    </Page>
  );
}
