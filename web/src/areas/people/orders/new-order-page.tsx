import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { Field, Form } from '../../../kit/form';
import { Page, Section } from '../../../kit/page';
import { useDraftForm } from '../../../session/use-draft-form';
import { filled } from '../person/enrol-page';

interface Typed {
  orderNo: string;
  distributorNo: string;
  orderedAt: string;
  cv: string;
  amount: string;
  currency: string;
  clientNo: string;
}

const EMPTY: Typed = {
  orderNo: '',
  distributorNo: '',
  orderedAt: '',
  cv: '',
  amount: '',
  currency: '',
  clientNo: '',
};

export function NewOrderPage() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const form = useDraftForm<Typed>('order', {
    ...EMPTY,
    distributorNo: parameters.get('distributorNo') ?? '',
  });
  const booking = useChange(
    ({ orderNo, distributorNo, orderedAt, cv, ...rest }: Typed, sending) =>
      api.POST('/api/v1/orders', {
        body: { orderNo, distributorNo, orderedAt, cv, ...filled(rest) },
        ...sending,
      }),
    {
      onSuccess: (_answer, { orderNo }) => {
        form.forget();
        void navigate(`/orders/${encodeURIComponent(orderNo)}`);
      },
    },
  );
  const { control } = form;
  const { error } = booking;
  return (
    <Page
      title={t('orders.new')}
      trail={[{ to: '/orders', label: t('orders.title') }]}
      about={t('orders.newAbout')}
    >
      <Section>
        <Form
          onSubmit={(event) => void form.handleSubmit((typed) => booking.mutate(typed))(event)}
          submit={t('orders.book')}
          busy={booking.isPending}
          error={error}
        >
          <Field control={control} name="orderNo" label={t('field.orderNo')} required error={error} />
          <Field
            control={control}
            name="distributorNo"
            label={t('field.distributorNo')}
            required
            error={error}
          />
          <Field
            control={control}
            name="orderedAt"
            type="date"
            label={t('field.orderedOn')}
            required
            error={error}
          />
          <Field
            control={control}
            name="cv"
            inputMode="decimal"
            label={t('field.cv')}
            required
            error={error}
          />
          <Field
            control={control}
            name="amount"
            inputMode="decimal"
            label={t('field.amount')}
            error={error}
          />
          <Field
            control={control}
            name="currency"
            label={t('field.currency')}
            hint={t('enrol.currencyHint')}
            error={error}
          />
          <Field
            control={control}
            name="clientNo"
            label={t('field.clientNo')}
            hint={t('orders.clientHint')}
            error={error}
          />
        </Form>
      </Section>
    </Page>
  );
}
