import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { ConfirmDialog } from '../../../kit/confirm';
import { DataTable } from '../../../kit/data-table';
import { Instant } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useMayChange } from '../use-may-change';

/** Where the person is signed in. */
export function Sessions({ id }: { id: number }) {
  const { t } = useTranslation('office');
  const mayChange = useMayChange();
  const [isAsked, ask] = useState(false);
  const params = { path: { id } };
  const query = queries.useQuery('get', '/api/v1/users/{id}/sessions', { params });
  const ending = useChange(() => api.DELETE('/api/v1/users/{id}/sessions', { params }), {
    onSuccess: () => ask(false),
  });
  const has = (query.data?.items.length ?? 0) > 0;
  return (
    <Section
      title={t('sessions.title')}
      actions={mayChange && has && <Button onClick={() => ask(true)}>{t('sessions.end')}</Button>}
    >
      <Answer query={query}>
        {({ items }) => (
          <DataTable
            label={t('sessions.title')}
            rows={items}
            rowKey={(session) => session.id}
            empty={t('sessions.none')}
            columns={[
              { key: 'device', label: t('sessions.device'), cell: ({ device }) => device ?? '—' },
              { key: 'address', label: t('sessions.address'), cell: ({ address }) => address ?? '—' },
              {
                key: 'began',
                label: t('sessions.began'),
                cell: ({ beganAt }) => (beganAt === null ? '—' : <Instant at={beganAt} />),
              },
              {
                key: 'seen',
                label: t('sessions.seen'),
                cell: ({ lastSeenAt }) => (lastSeenAt === null ? '—' : <Instant at={lastSeenAt} />),
              },
            ]}
          />
        )}
      </Answer>
      <ConfirmDialog
        open={isAsked}
        danger
        title={t('sessions.end')}
        consequence={t('sessions.consequence')}
        act={t('sessions.end')}
        busy={ending.isPending}
        error={ending.error}
        onConfirm={() => ending.mutate(undefined)}
        onClose={() => ask(false)}
      />
    </Section>
  );
}
