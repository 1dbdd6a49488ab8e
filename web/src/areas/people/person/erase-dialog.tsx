import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { ConfirmDialog } from '../../../kit/confirm';

/** Nothing brings the data back, so the number is typed once more. */
export function EraseDialog({ no, onClose }: { no: string; onClose: () => void }) {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const erasing = useChange(
    (body: { reason: string }, sending) =>
      api.POST('/api/v1/distributors/{no}/erasure', { params: { path: { no } }, body, ...sending }),
    { onSuccess: onClose },
  );
  return (
    <ConfirmDialog
      open
      danger
      title={t('data.eraseTitle', { no })}
      consequence={t('data.eraseConsequence')}
      act={t('data.erase')}
      busy={erasing.isPending}
      disabled={typed !== no || reason.trim() === ''}
      error={erasing.error}
      onConfirm={() => erasing.mutate({ reason })}
      onClose={onClose}
    >
      <TextField
        label={t('field.reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextField
        label={t('data.typeNumber', { no })}
        required
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
    </ConfirmDialog>
  );
}
