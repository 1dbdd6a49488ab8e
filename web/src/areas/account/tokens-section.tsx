import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api/client';
import type { paths } from '../../api/schema';
import { useChange } from '../../api/use-change';
import { ConfirmDialog } from '../../kit/confirm';
import { type Column, DataTable } from '../../kit/data-table';
import { Instant } from '../../kit/figures';
import { Section } from '../../kit/page';
import { Answer } from '../../kit/states';
import type { Me } from '../../session/me';
import { NewToken } from './new-token';

type Token =
  paths['/api/v1/me/tokens']['get']['responses'][200]['content']['application/json']['items'][number];

/** What lets programs in under one's own name. */
export function TokensSection({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const [revoked, setRevoked] = useState<Token | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const tokens = queries.useQuery('get', '/api/v1/me/tokens');
  const revoking = useChange(
    (id: number) => api.DELETE('/api/v1/me/tokens/{id}', { params: { path: { id } } }),
    {
      onSuccess: () => setRevoked(null),
    },
  );
  const columns: Column<Token>[] = [
    { key: 'name', label: t('tokens.name'), cell: (token) => <bdi>{token.name}</bdi> },
    {
      key: 'scopes',
      label: t('tokens.scopes'),
      cell: (token) => token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(', '),
    },
    {
      key: 'ends',
      label: t('tokens.ends'),
      cell: (token) => (token.expiresAt === null ? t('tokens.never') : <Instant at={token.expiresAt} />),
    },
    {
      key: 'revoke',
      label: t('sessions.act'),
      align: 'right',
      cell: (token) => (
        <Button size="small" color="error" onClick={() => setRevoked(token)}>
          {t('tokens.revoke')}
        </Button>
      ),
    },
  ];
  return (
    <Section title={t('tokens.title')}>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {t('tokens.about')}
      </Typography>
      {made !== null && (
        <Alert severity="warning" sx={{ mb: 2, overflowWrap: 'anywhere' }} onClose={() => setMade(null)}>
          {t('tokens.once')} <code>{made}</code>
        </Alert>
      )}
      <Answer query={tokens}>
        {({ items }) => (
          <DataTable
            label={t('tokens.title')}
            columns={columns}
            rows={items}
            rowKey={(token) => token.id}
            empty={t('tokens.none')}
          />
        )}
      </Answer>
      <NewToken wantsPassword={!(me.secondFactor?.isSetUp ?? false)} onMade={setMade} />
      <ConfirmDialog
        open={revoked !== null}
        title={t('tokens.revoke')}
        consequence={t('tokens.consequence', { name: revoked?.name ?? '' })}
        act={t('tokens.revoke')}
        danger
        busy={revoking.isPending}
        error={revoking.error}
        onConfirm={() => revoked && revoking.mutate(revoked.id)}
        onClose={() => setRevoked(null)}
      />
    </Section>
  );
}
