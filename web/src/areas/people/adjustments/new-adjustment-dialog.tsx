import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { ConfirmDialog } from '../../../kit/confirm';
import { Field } from '../../../kit/form';
import { useDraftForm } from '../../../session/use-draft-form';

interface Typed {
  distributorNo: string;
  amount: string;
  reason: string;
}

export function NewAdjustmentDialog({
  distributorNo,
  onClose,
}: {
  distributorNo: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const { control, handleSubmit, forget } = useDraftForm<Typed>(`adjustment/${distributorNo}`, {
    distributorNo,
    amount: '',
    reason: '',
  });
  const asking = useChange((body: Typed, sending) => api.POST('/api/v1/adjustments', { body, ...sending }), {
    onSuccess: () => {
      forget();
      onClose();
    },
  });
  const { error } = asking;
  return (
    <ConfirmDialog
      open
      title={t('adjustments.make')}
      consequence={t('adjustments.makeConsequence')}
      act={t('adjustments.ask')}
      busy={asking.isPending}
      error={error}
      onConfirm={() => void handleSubmit((typed) => asking.mutate(typed))()}
      onClose={onClose}
    >
      <Field control={control} name="distributorNo" label={t('field.distributorNo')} required error={error} />
      <Field
        control={control}
        name="amount"
        label={t('field.amount')}
        hint={t('adjustments.amountHint')}
        required
        error={error}
      />
      <Field
        control={control}
        name="reason"
        label={t('field.reason')}
        hint={t('adjustments.reasonHint')}
        required
        error={error}
      />
    </ConfirmDialog>
  );
}
