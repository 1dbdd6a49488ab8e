import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { useLocale } from '../../../i18n/locale';
import { ConfirmDialog } from '../../../kit/confirm';
import type { ListedRun } from '../types';

interface DiscardProps {
  readonly run: ListedRun;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The period is open again, and takes orders. */
export function DiscardDialog({ run, isOpen, onClose }: DiscardProps) {
  const { t } = useTranslation('periods');
  const month = useLocale().month(run.period);
  const discarding = useChange(
    (id: number, sending) => api.POST('/api/v1/runs/{id}/discard', { params: { path: { id } }, ...sending }),
    { onSuccess: onClose },
  );
  return (
    <ConfirmDialog
      open={isOpen}
      danger
      title={t('discard.title', { id: run.id, month })}
      consequence={t('discard.consequence', { month })}
      act={t('discard.act')}
      busy={discarding.isPending}
      error={discarding.error}
      onConfirm={() => discarding.mutate(run.id)}
      onClose={onClose}
    />
  );
}
