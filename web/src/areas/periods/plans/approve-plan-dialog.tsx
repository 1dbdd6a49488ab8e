import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { useLocale } from '../../../i18n/locale';
import { ConfirmDialog } from '../../../kit/confirm';
import type { Plan } from '../types';

interface ApproveProps {
  readonly plan: Plan;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The second person's yes to a correction. */
export function ApprovePlanDialog({ plan, isOpen, onClose }: ApproveProps) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const approving = useChange(
    (version: number, sending) =>
      api.POST('/api/v1/plans/{version}/approve', { params: { path: { version } }, ...sending }),
    { onSuccess: onClose },
  );
  return (
    <ConfirmDialog
      open={isOpen}
      title={t('approvePlan.title', { version: plan.version })}
      consequence={t('approvePlan.consequence', {
        from: plan.effectiveFrom === null ? t('plans.always') : locale.month(plan.effectiveFrom),
        reason: plan.correctionReason ?? '',
      })}
      act={t('approvePlan.act')}
      busy={approving.isPending}
      error={approving.error}
      onConfirm={() => approving.mutate(plan.version)}
      onClose={onClose}
    />
  );
}
