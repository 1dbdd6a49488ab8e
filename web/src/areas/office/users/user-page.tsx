import { Link, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { queries } from '../../../api/client';
import { FactList } from '../../../kit/fact-list';
import { Instant } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import type { User } from '../types';
import { useMayChange } from '../use-may-change';
import { Sessions } from './sessions';
import { Tokens } from './tokens';
import { UserActs } from './user-acts';
import { stateOf } from './users-page';

export function UserPage() {
  const { t } = useTranslation('office');
  const id = Number(useParams()['id']);
  const query = queries.useQuery('get', '/api/v1/users/{id}', { params: { path: { id } } });
  return (
    <Page
      title={query.data?.userName ?? t('users.title')}
      trail={[{ to: '/users', label: t('users.title') }]}
    >
      <Answer query={query}>{(user) => <Shown user={user} />}</Answer>
    </Page>
  );
}

function Shown({ user }: { user: User }) {
  const { t } = useTranslation('office');
  const mayChange = useMayChange();
  const { id, distributorNo, email } = user;
  return (
    <Stack spacing={2}>
      <Section title={t('user.about')}>
        <FactList
          facts={[
            [t('user.name'), <bdi dir="auto">{user.name}</bdi>],
            [t('user.email'), email === null ? '—' : <bdi>{email}</bdi>],
            [t('user.roles'), user.roles.map((role) => t(`common:role.${role}`)).join(', ')],
            [
              t('user.distributorNo'),
              distributorNo === null ? null : (
                <Link component={RouterLink} to={`/people/${encodeURIComponent(distributorNo)}`}>
                  <bdi>{distributorNo}</bdi>
                </Link>
              ),
            ],
            [t('user.state'), t(`user.states.${stateOf(user)}`)],
            [t('user.secondFactor'), t(user.hasSecondFactor ? 'user.yes' : 'user.no')],
            [t('user.addedAt'), user.addedAt === null ? null : <Instant at={user.addedAt} />],
            [t('user.addedBy'), <bdi>{user.addedBy}</bdi>],
          ]}
        />
      </Section>
      {mayChange && <UserActs user={user} />}
      <Sessions id={id} />
      <Tokens id={id} />
      <Section title={t('user.trail')}>
        <Link component={RouterLink} to={`/audit?by=${encodeURIComponent(user.userName)}`}>
          {t('user.toTrail')}
        </Link>
      </Section>
    </Stack>
  );
}
