import { Link } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { Field, Form } from '../../../kit/form';
import { Page, Section } from '../../../kit/page';
import { useDraftForm } from '../../../session/use-draft-form';
import type { Role } from '../../../session/me';
import { LinkGiven } from './link-given';
import { RoleBoxes } from './role-boxes';

interface Typed {
  userName: string;
  name: string;
  email: string;
  distributorNo: string;
}

const EMPTY: Typed = { userName: '', name: '', email: '', distributorNo: '' };

/** Adds somebody, who chooses a password by a link; nobody ever types another’s. */
export function InvitePage() {
  const { t } = useTranslation('office');
  const form = useDraftForm<Typed>('invite', EMPTY);
  const [roles, setRoles] = useState<Role[]>([]);
  const inviting = useChange(
    ({ typed, may }: { typed: Typed; may: Role[] }, sending) => {
      const { userName, name, email, distributorNo } = typed;
      return api.POST('/api/v1/users', {
        body: {
          userName,
          roles: may,
          ...(name !== '' && { name }),
          ...(email !== '' && { email }),
          ...(distributorNo !== '' && { distributorNo }),
        },
        ...sending,
      });
    },
    {
      onSuccess: () => {
        form.forget();
        setRoles([]);
      },
    },
  );
  const { control } = form;
  const { error } = inviting;
  const invited = inviting.data?.data;
  return (
    <Page
      title={t('users.invite')}
      trail={[{ to: '/users', label: t('users.title') }]}
      about={t('invite.about')}
    >
      {invited && (
        <Section title={invited.userName}>
          <LinkGiven invitation={invited.invitation} />
          <Link component={RouterLink} to={`/users/${invited.id}`}>
            {t('invite.open')}
          </Link>
        </Section>
      )}
      <Section>
        <Form
          onSubmit={(event) =>
            void form.handleSubmit((typed) => inviting.mutate({ typed, may: roles }))(event)
          }
          submit={t('users.invite')}
          busy={inviting.isPending}
          error={error}
        >
          <Field
            control={control}
            name="userName"
            label={t('user.userName')}
            hint={t('invite.userNameHint')}
            required
            error={error}
          />
          <Field control={control} name="name" label={t('user.name')} error={error} />
          <Field
            control={control}
            name="email"
            inputMode="email"
            label={t('user.email')}
            hint={t('invite.emailHint')}
            error={error}
          />
          <RoleBoxes roles={roles} onChange={setRoles} />
          {roles.includes('distributor') && (
            <Field
              control={control}
              name="distributorNo"
              label={t('user.distributorNo')}
              required
              error={error}
            />
          )}
        </Form>
      </Section>
    </Page>
  );
}
