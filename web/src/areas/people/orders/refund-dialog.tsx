import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { useLocale } from '../../../i18n/locale';
import { ConfirmDialog } from '../../../kit/confirm';
import { Field } from '../../../kit/form';
import { useDraftForm } from '../../../session/use-draft-form';
import type { Order } from '../types';

interface Typed {
  refundNo: string;
  refundedAt: string;
  cv: string;
}

/** What a refund takes depends on whether the order's period still takes anything. */
export function RefundDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const { orderNo } = order;
  const { control, handleSubmit, forget } = useDraftForm<Typed>(`refund/${orderNo}`, {
    refundNo: '',
    refundedAt: '',
    cv: order.left,
  });
  const booking = useChange(
    (body: Typed, sending) =>
      api.POST('/api/v1/orders/{orderNo}/refunds', { params: { path: { orderNo } }, body, ...sending }),
    {
      onSuccess: () => {
        forget();
        onClose();
      },
    },
  );
  const { error } = booking;
  return (
    <ConfirmDialog
      open
      danger
      title={t('refund.title', { no: orderNo })}
      consequence={t('refund.consequence', {
        month: locale.month(order.period),
        left: locale.volume(order.left),
      })}
      act={t('refund.act')}
      busy={booking.isPending}
      error={error}
      onConfirm={() => void handleSubmit((typed) => booking.mutate(typed))()}
      onClose={onClose}
    >
      <Field control={control} name="refundNo" label={t('field.refundNo')} required error={error} focused />
      <Field
        control={control}
        name="refundedAt"
        type="date"
        label={t('field.refundedOn')}
        required
        error={error}
      />
      <Field control={control} name="cv" inputMode="decimal" label={t('field.cv')} required error={error} />
    </ConfirmDialog>
  );
}
