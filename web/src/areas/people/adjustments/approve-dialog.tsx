import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { useLocale } from '../../../i18n/locale';
import { ConfirmDialog } from '../../../kit/confirm';
import type { Adjustment } from '../types';

export function ApproveDialog({ adjustment, onClose }: { adjustment: Adjustment; onClose: () => void }) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const { id, distributorNo, amount, currency, reason } = adjustment;
  const approving = useChange(
    (_: undefined, sending) =>
      api.POST('/api/v1/adjustments/{id}/approve', { params: { path: { id } }, ...sending }),
    { onSuccess: onClose },
  );
  return (
    <ConfirmDialog
      open
      title={t('adjustments.approveOf', { no: distributorNo })}
      consequence={t('adjustments.approveConsequence', {
        amount: locale.money(amount, currency),
        no: distributorNo,
      })}
      act={t('adjustments.approve')}
      busy={approving.isPending}
      error={approving.error}
      onConfirm={() => approving.mutate(undefined)}
      onClose={onClose}
    >
      <bdi dir="auto">{reason}</bdi>
    </ConfirmDialog>
  );
}
