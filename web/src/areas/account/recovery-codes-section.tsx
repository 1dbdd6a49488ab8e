import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useChange } from '../../api/use-change';
import { ConfirmDialog } from '../../kit/confirm';
import { Section } from '../../kit/page';
import { CodeList } from './code-list';

const FEW = 3;

export function RecoveryCodesSection({ left }: { left: number }) {
  const { t } = useTranslation('account');
  const [asks, setAsks] = useState(false);
  const renewing = useChange(() => api.POST('/api/v1/me/recovery-codes'), {
    onSuccess: () => setAsks(false),
  });
  const codes = renewing.data?.data?.recoveryCodes;
  return (
    <Section
      title={t('recoveryCodes.title')}
      actions={<Button onClick={() => setAsks(true)}>{t('recoveryCodes.renew')}</Button>}
    >
      {codes ? (
        <CodeList codes={codes} />
      ) : (
        <Alert severity={left < FEW ? 'warning' : 'info'}>{t('recoveryCodes.left', { count: left })}</Alert>
      )}
      <ConfirmDialog
        open={asks}
        title={t('recoveryCodes.renew')}
        consequence={t('recoveryCodes.consequence')}
        act={t('recoveryCodes.renew')}
        danger
        busy={renewing.isPending}
        error={renewing.error}
        onConfirm={() => renewing.mutate(undefined)}
        onClose={() => setAsks(false)}
      />
    </Section>
  );
}
