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

/** Tokens by which programs act in the person's name. */
export function Tokens({ id }: { id: number }) {
  const { t } = useTranslation('office');
  const mayChange = useMayChange();
  const [asked, ask] = useState<{ id: number; name: string } | null>(null);
  const query = queries.useQuery('get', '/api/v1/users/{id}/tokens', { params: { path: { id } } });
  const revoking = useChange(
    (token: number) => api.DELETE('/api/v1/users/{id}/tokens/{token}', { params: { path: { id, token } } }),
    { onSuccess: () => ask(null) },
  );
  return (
    <Section title={t('tokens.title')}>
      <Answer query={query}>
        {({ items }) => (
          <DataTable
            label={t('tokens.title')}
            rows={items}
            rowKey={(token) => token.id}
            empty={t('tokens.none')}
            columns={[
              { key: 'name', label: t('tokens.name'), cell: ({ name }) => <bdi dir="auto">{name}</bdi> },
              { key: 'role', label: t('tokens.role'), cell: ({ role }) => t(`common:role.${role}`) },
              { key: 'scopes', label: t('tokens.scopes'), cell: ({ scopes }) => scopes.join(', ') },
              {
                key: 'expires',
                label: t('tokens.expires'),
                cell: ({ expiresAt }) =>
                  expiresAt === null ? t('tokens.never') : <Instant at={expiresAt} />,
              },
              ...(mayChange
                ? [
                    {
                      key: 'revoke',
                      label: t('tokens.act'),
                      cell: (token: { id: number; name: string }) => (
                        <Button
                          size="small"
                          color="error"
                          onClick={() => ask(token)}
                          aria-label={t('tokens.revokeOf', { name: token.name })}
                        >
                          {t('tokens.revoke')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Answer>
      <ConfirmDialog
        open={asked !== null}
        danger
        title={t('tokens.revokeOf', { name: asked?.name ?? '' })}
        consequence={t('tokens.consequence')}
        act={t('tokens.revoke')}
        busy={revoking.isPending}
        error={revoking.error}
        onConfirm={() => asked && revoking.mutate(asked.id)}
        onClose={() => ask(null)}
      />
    </Section>
  );
}
