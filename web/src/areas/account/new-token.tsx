import { Checkbox, FormControl, FormControlLabel, FormGroup, FormLabel } from '@mui/material';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useChange } from '../../api/use-change';
import { Field, Form } from '../../kit/form';

const SCOPES = ['read', 'write', 'approve', 'plans', 'people', 'payout-methods'] as const;
type Scope = (typeof SCOPES)[number];
const EMPTY = { name: '', days: '90', password: '' };

interface NewTokenProps {
  /** Whoever has no second factor proves it by the password. */
  readonly wantsPassword: boolean;
  readonly onMade: (token: string) => void;
}

export function NewToken({ wantsPassword, onMade }: NewTokenProps) {
  const { t } = useTranslation('account');
  const [scopes, setScopes] = useState<readonly Scope[]>(['read']);
  const { control, handleSubmit, reset } = useForm({ defaultValues: EMPTY });
  const making = useChange(
    (body: { name: string; scopes: Scope[]; days: number; password?: string }) =>
      api.POST('/api/v1/me/tokens', { body }),
    {
      onSuccess: ({ data }) => {
        reset(EMPTY);
        onMade(data?.token ?? '');
      },
    },
  );
  const submit = handleSubmit(({ name, days, password }) =>
    making.mutate({ name, scopes: [...scopes], days: Number(days), ...(wantsPassword && { password }) }),
  );
  return (
    <Form
      onSubmit={(event) => void submit(event)}
      submit={t('tokens.make')}
      busy={making.isPending}
      error={making.error}
    >
      <Field control={control} name="name" label={t('tokens.name')} required error={making.error} />
      <Field
        control={control}
        name="days"
        label={t('tokens.days')}
        required
        inputMode="numeric"
        error={making.error}
      />
      {wantsPassword && (
        <Field
          control={control}
          name="password"
          label={t('password.current')}
          required
          type="password"
          autoComplete="current-password"
          error={making.error}
        />
      )}
      <FormControl component="fieldset">
        <FormLabel component="legend">{t('tokens.scopes')}</FormLabel>
        <FormGroup>
          {SCOPES.map((scope) => (
            <FormControlLabel
              key={scope}
              control={
                <Checkbox
                  checked={scopes.includes(scope)}
                  onChange={(_, checked) =>
                    setScopes(checked ? [...scopes, scope] : scopes.filter((other) => other !== scope))
                  }
                />
              }
              label={t(`tokens.scope.${scope}`)}
            />
          ))}
        </FormGroup>
      </FormControl>
    </Form>
  );
}
