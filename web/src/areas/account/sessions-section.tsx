import { Button, Chip } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api/client';
import { useChange } from '../../api/use-change';
import { type Column, DataTable } from '../../kit/data-table';
import { Instant } from '../../kit/figures';
import { Section } from '../../kit/page';
import { Answer, Failure } from '../../kit/states';
import type { paths } from '../../api/schema';

type Session =
  paths['/api/v1/sessions']['get']['responses'][200]['content']['application/json']['items'][number];

/** Where one is signed in. */
export function SessionsSection() {
  const { t } = useTranslation('account');
  const sessions = queries.useQuery('get', '/api/v1/sessions');
  const ending = useChange((id: number) => api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }));
  const endingOthers = useChange(() => api.DELETE('/api/v1/sessions'));
  const columns: Column<Session>[] = [
    {
      key: 'device',
      label: t('sessions.device'),
      cell: (session) => (
        <>
          {session.device ?? t('sessions.unknown')}{' '}
          {session.isCurrent && <Chip size="small" label={t('sessions.this')} />}
        </>
      ),
    },
    { key: 'address', label: t('sessions.address'), cell: (session) => session.address ?? '—' },
    {
      key: 'used',
      label: t('sessions.used'),
      cell: (session) => (session.lastSeenAt === null ? '—' : <Instant at={session.lastSeenAt} />),
    },
    {
      key: 'end',
      label: t('sessions.act'),
      align: 'right',
      cell: (session) =>
        session.isCurrent ? null : (
          <Button
            size="small"
            onClick={() => ending.mutate(session.id)}
            loading={ending.variables === session.id && ending.isPending}
          >
            {t('sessions.end')}
          </Button>
        ),
    },
  ];
  return (
    <Section
      title={t('sessions.title')}
      actions={
        <Button onClick={() => endingOthers.mutate(undefined)} loading={endingOthers.isPending}>
          {t('sessions.endOthers')}
        </Button>
      }
    >
      <Answer query={sessions}>
        {({ items }) => (
          <DataTable
            label={t('sessions.title')}
            columns={columns}
            rows={items}
            rowKey={(session) => session.id}
            empty={t('sessions.none')}
          />
        )}
      </Answer>
      {(ending.error ?? endingOthers.error) && <Failure error={ending.error ?? endingOthers.error} />}
    </Section>
  );
}
