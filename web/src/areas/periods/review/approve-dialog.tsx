import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { useLocale } from '../../../i18n/locale';
import { ConfirmDialog } from '../../../kit/confirm';
import { Hash } from '../runs/run-facts';
import type { ListedRun } from '../types';

interface DecisionProps {
  readonly run: ListedRun;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Closes the period for ever, with the run that was looked at; above the ceiling only with a reason. */
export function ApproveDialog({ run, isOpen, onClose }: DecisionProps) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const [reason, setReason] = useState('');
  const isOver = run.overCeiling === true;
  const approving = useChange(
    (body: { hash: string; acceptOverCeiling?: string }, sending) =>
      api.POST('/api/v1/runs/{id}/approve', { params: { path: { id: run.id } }, body, ...sending }),
    { onSuccess: onClose },
  );
  const facts = {
    month: locale.month(run.period),
    lines: locale.money(run.lines ?? '0', run.currency),
    adjustments: locale.money(run.adjustments ?? '0', run.currency),
    percent: locale.percent(run.percentOfVolume ?? '0'),
    ceiling: locale.percent(run.ceilingPercent),
  };
  return (
    <ConfirmDialog
      open={isOpen}
      title={t('approve.title', facts)}
      consequence={
        <>
          {t('approve.consequence', facts)} {isOver && t('approve.over', facts)}
        </>
      }
      act={t('approve.act')}
      busy={approving.isPending}
      disabled={isOver && reason.trim() === ''}
      error={approving.error}
      onConfirm={() =>
        approving.mutate({ hash: run.hash ?? '', ...(isOver && { acceptOverCeiling: reason }) })
      }
      onClose={onClose}
    >
      <Typography variant="body2">
        {t('decision.hash')} <Hash text={run.hash ?? ''} />
      </Typography>
      {isOver && (
        <TextField
          label={t('approve.reason')}
          helperText={t('approve.reasonHint')}
          required
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ConfirmDialog>
  );
}
