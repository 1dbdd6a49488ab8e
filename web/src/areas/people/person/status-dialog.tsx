import { MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { ConfirmDialog } from '../../../kit/confirm';
import type { Person } from '../types';

const STATUSES = ['active', 'suspended', 'terminated'] as const;

interface StatusProps {
  readonly no: string;
  readonly status: Person['status'];
  readonly onClose: () => void;
}

/** Says what a status means for earnings before it is set. */
export function StatusDialog({ no, status, onClose }: StatusProps) {
  const { t } = useTranslation('people');
  const others = STATUSES.filter((one) => one !== status);
  const [chosen, choose] = useState(others[0]!);
  const [reason, setReason] = useState('');
  const changing = useChange(
    (body: { status: Person['status']; reason?: string }, sending) =>
      api.POST('/api/v1/distributors/{no}/status', { params: { path: { no } }, body, ...sending }),
    { onSuccess: onClose },
  );
  return (
    <ConfirmDialog
      open
      title={t('status.title', { no })}
      consequence={t(`status.consequence.${chosen}`)}
      act={t('status.act')}
      danger={chosen !== 'active'}
      busy={changing.isPending}
      error={changing.error}
      onConfirm={() => changing.mutate({ status: chosen, ...(reason.trim() !== '' && { reason }) })}
      onClose={onClose}
    >
      <TextField
        select
        label={t('field.status')}
        value={chosen}
        onChange={(event) => choose(event.target.value as Person['status'])}
      >
        {others.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`common:distributorStatus.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('field.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
