import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { useLocale } from '../../../i18n/locale';
import { ConfirmDialog } from '../../../kit/confirm';

interface CalculateProps {
  readonly period: string;
  readonly isOpen: boolean;
  /** Before the month is over: only with a reason. */
  readonly isEarly: boolean;
  readonly warnings: number;
  readonly onClose: () => void;
}

/** Freezes the month and calculates it. */
export function CalculateDialog({ period, isOpen, isEarly, warnings, onClose }: CalculateProps) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const [reason, setReason] = useState('');
  const starting = useChange(
    (body: { kind: 'close'; earlyReason?: string }, sending) =>
      api.POST('/api/v1/periods/{period}/runs', { params: { path: { period } }, body, ...sending }),
    { onSuccess: onClose },
  );
  return (
    <ConfirmDialog
      open={isOpen}
      title={t('calculate.title', { month: locale.month(period) })}
      consequence={
        <>
          {t('calculate.consequence')} {warnings > 0 && t('calculate.warnings', { count: warnings })}
        </>
      }
      act={t('calculate.act')}
      busy={starting.isPending}
      disabled={isEarly && reason.trim() === ''}
      error={starting.error}
      onConfirm={() => starting.mutate({ kind: 'close', ...(isEarly && { earlyReason: reason }) })}
      onClose={onClose}
    >
      {isEarly && (
        <TextField
          label={t('calculate.reason')}
          helperText={t('calculate.reasonHint')}
          required
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ConfirmDialog>
  );
}
