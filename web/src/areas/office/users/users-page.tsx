import { Button, Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { Page, Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import type { User } from '../types';
import { useMayChange } from '../use-may-change';

export function UsersPage() {
  const { t } = useTranslation('office');
  const mayChange = useMayChange();
  const pages = usePages('/api/v1/users', {});
  return (
    <Page
      title={t('users.title')}
      about={t('users.about')}
      actions={
        mayChange && (
          <Button component={RouterLink} to="/users/new" variant="contained">
            {t('users.invite')}
          </Button>
        )
      }
    >
      <Section>
        <PagedTable
          label={t('users.title')}
          pages={pages}
          rowKey={({ id }) => id}
          empty={t('users.none')}
          exportAs="users"
          columns={[
            {
              key: 'userName',
              label: t('user.userName'),
              cell: ({ id, userName }) => (
                <Link component={RouterLink} to={`/users/${id}`}>
                  <bdi>{userName}</bdi>
                </Link>
              ),
              text: ({ userName }) => userName,
            },
            {
              key: 'name',
              label: t('user.name'),
              cell: ({ name }) => <bdi dir="auto">{name}</bdi>,
              text: ({ name }) => name,
            },
            {
              key: 'roles',
              label: t('user.roles'),
              cell: ({ roles }) => roles.map((role) => t(`common:role.${role}`)).join(', '),
              text: ({ roles }) => roles.join(' '),
            },
            {
              key: 'state',
              label: t('user.state'),
              cell: (user) => t(`user.states.${stateOf(user)}`),
              text: (user) => stateOf(user),
            },
          ]}
        />
      </Section>
    </Page>
  );
}

/** Whether the person can sign in, and if not, what is missing. */
export function stateOf(user: User): 'disabled' | 'invited' | 'noFactor' | 'active' {
  if (user.isDisabled) return 'disabled';
  if (!user.hasPassword) return 'invited';
  return user.needsSecondFactor && !user.hasSecondFactor ? 'noFactor' : 'active';
}
