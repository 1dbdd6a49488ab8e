import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { ConfirmDialog } from '../../../kit/confirm';
import { Field } from '../../../kit/form';
import { useDraftForm } from '../../../session/use-draft-form';
import type { Person } from '../types';
import { filled } from './enrol-page';

interface ProfileProps {
  readonly person: Person;
  readonly email: string | null;
  readonly onClose: () => void;
}

interface Typed {
  name: string;
  email: string;
  country: string;
}

export function ProfileDialog({ person, email, onClose }: ProfileProps) {
  const { t } = useTranslation('people');
  const no = person.distributorNo;
  const { control, handleSubmit, forget } = useDraftForm<Typed>(`profile/${no}`, {
    name: person.name,
    email: email ?? '',
    country: person.country ?? '',
  });
  const correcting = useChange(
    ({ name, ...rest }: Typed) =>
      api.PUT('/api/v1/distributors/{no}/profile', {
        params: { path: { no } },
        body: { name, ...filled(rest) },
      }),
    {
      onSuccess: () => {
        forget();
        onClose();
      },
    },
  );
  const { error } = correcting;
  return (
    <ConfirmDialog
      open
      title={t('profile.title', { no })}
      consequence={t('profile.consequence')}
      act={t('common:act.save')}
      busy={correcting.isPending}
      error={error}
      onConfirm={() => void handleSubmit((typed) => correcting.mutate(typed))()}
      onClose={onClose}
    >
      <Field control={control} name="name" label={t('field.name')} required error={error} />
      <Field control={control} name="email" label={t('field.email')} inputMode="email" error={error} />
      <Field control={control} name="country" label={t('field.country')} error={error} />
    </ConfirmDialog>
  );
}
