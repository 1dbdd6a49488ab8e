import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { useLocale } from '../../../i18n/locale';
import { ConfirmDialog } from '../../../kit/confirm';
import type { CheckedPlan } from '../types';
import type { TypedPlan } from './typed-plan';

interface SaveProps {
  readonly typed: TypedPlan;
  readonly plan: CheckedPlan;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Keeps the version; one for a month that has begun with a reason, for the second person. */
export function SavePlanDialog({ typed, plan, isOpen, onClose, onSaved }: SaveProps) {
  const { t } = useTranslation('periods');
  const navigate = useNavigate();
  const month = useLocale().month(typed.from === '' ? '2000-01' : typed.from);
  const [reason, setReason] = useState('');
  const saving = useChange(
    (body: TypedPlan & { reason?: string }, sending) => api.POST('/api/v1/plans', { body, ...sending }),
    {
      onSuccess: ({ data }) => {
        onSaved();
        void navigate(`/plans/${data!.version}`);
      },
    },
  );
  return (
    <ConfirmDialog
      open={isOpen}
      title={t('savePlan.title', { month })}
      consequence={t(plan.isCorrection ? 'savePlan.correction' : 'savePlan.consequence', { month })}
      act={t('newPlan.save')}
      busy={saving.isPending}
      disabled={plan.isCorrection && reason.trim() === ''}
      error={saving.error}
      onConfirm={() => saving.mutate({ ...typed, ...(plan.isCorrection && { reason }) })}
      onClose={onClose}
    >
      {plan.isCorrection && (
        <TextField
          label={t('savePlan.reason')}
          required
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ConfirmDialog>
  );
}
