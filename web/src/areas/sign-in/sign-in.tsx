import { Link } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { Field, Form } from '../../kit/form';
import { meQuery } from '../../session/me';
import { Frame } from './frame';

interface Typed {
  userName: string;
  password: string;
  code: string;
}

/** Name and password, then the code where the person has a second factor. */
export function SignIn() {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [parameters] = useSearchParams();
  const [wantsCode, setWantsCode] = useState(false);
  const { control, handleSubmit } = useForm<Typed>({
    defaultValues: { userName: '', password: '', code: '' },
  });
  const signing = useMutation({
    mutationFn: ({ userName, password, code }: Typed) =>
      api.POST('/api/v1/sessions', {
        body: { userName, password, ...(code.trim() !== '' && { code: code.replaceAll(/\s/g, '') }) },
      }),
    onSuccess: async ({ data }, { userName }) => {
      forgetOthersDrafts(userName);
      // That nobody was signed in is known no more, nor anything that somebody else saw.
      client.clear();
      await client.query(meQuery);
      await navigate(
        data?.mustSetUpSecondFactor ? '/account/second-factor' : ownPage(parameters.get('next')),
        {
          replace: true,
        },
      );
    },
    onError: (error) => {
      if (problemOf(error).code.startsWith('second-factor')) setWantsCode(true);
    },
  });
  const asked = signing.error && problemOf(signing.error).code === 'second-factor-missing';
  return (
    <Frame title={t('title')}>
      <Form
        onSubmit={(event) => void handleSubmit((typed) => signing.mutate(typed))(event)}
        submit={t('act')}
        busy={signing.isPending}
        error={asked ? null : signing.error}
        also={
          <Link component={RouterLink} to="/forgotten" sx={{ alignSelf: 'center' }}>
            {t('forgotten')}
          </Link>
        }
      >
        <Field control={control} name="userName" label={t('userName')} required autoComplete="username" />
        <Field
          control={control}
          name="password"
          label={t('password')}
          required
          type="password"
          autoComplete="current-password"
        />
        {wantsCode && (
          <Field
            control={control}
            name="code"
            label={t('common:signIn.code')}
            required
            hint={t('codeHint')}
            autoComplete="one-time-code"
            focused
          />
        )}
      </Form>
    </Frame>
  );
}

const LAST = 'upline.user';

/** What somebody typed before the session was over waits for that one, and for nobody else. */
function forgetOthersDrafts(userName: string): void {
  const name = userName.normalize('NFKC').trim().toLowerCase();
  if (sessionStorage.getItem(LAST) !== name) sessionStorage.clear();
  sessionStorage.setItem(LAST, name);
}

/** Only within these pages: an address of somebody else's in the link leads home. */
function ownPage(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/';
}
