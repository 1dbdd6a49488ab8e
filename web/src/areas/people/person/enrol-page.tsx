import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { Field, Form } from '../../../kit/form';
import { Page, Section } from '../../../kit/page';
import { useDraftForm } from '../../../session/use-draft-form';
import { personPath } from '../parts/person-link';

interface Typed {
  distributorNo: string;
  name: string;
  sponsorNo: string;
  enrolledOn: string;
  email: string;
  country: string;
  currency: string;
}

const EMPTY: Typed = {
  distributorNo: '',
  name: '',
  sponsorNo: '',
  enrolledOn: '',
  email: '',
  country: '',
  currency: '',
};

/** What was left empty is left out. */
export const filled = <Values extends object>(values: Values): { [K in keyof Values]?: Values[K] } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<Values>;

export function EnrolPage() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const form = useDraftForm<Typed>('enrol', { ...EMPTY, sponsorNo: parameters.get('sponsorNo') ?? '' });
  const enrolling = useChange(
    ({ distributorNo, name, ...rest }: Typed, sending) =>
      api.POST('/api/v1/distributors', { body: { distributorNo, name, ...filled(rest) }, ...sending }),
    {
      onSuccess: (_answer, { distributorNo }) => {
        form.forget();
        void navigate(personPath(distributorNo));
      },
    },
  );
  const { control } = form;
  const { error } = enrolling;
  return (
    <Page
      title={t('enrol.title')}
      trail={[{ to: '/people', label: t('people.title') }]}
      about={t('enrol.about')}
    >
      <Section>
        <Form
          onSubmit={(event) => void form.handleSubmit((typed) => enrolling.mutate(typed))(event)}
          submit={t('people.enrol')}
          busy={enrolling.isPending}
          error={error}
        >
          <Field
            control={control}
            name="distributorNo"
            label={t('field.distributorNo')}
            required
            error={error}
          />
          <Field control={control} name="name" label={t('field.name')} required error={error} />
          <Field
            control={control}
            name="sponsorNo"
            label={t('field.sponsorNo')}
            hint={t('enrol.sponsorHint')}
            error={error}
          />
          <Field
            control={control}
            name="enrolledOn"
            type="date"
            label={t('field.enrolledOn')}
            hint={t('enrol.dayHint')}
            error={error}
          />
          <Field control={control} name="email" inputMode="email" label={t('field.email')} error={error} />
          <Field
            control={control}
            name="country"
            label={t('field.country')}
            hint={t('enrol.countryHint')}
            error={error}
          />
          <Field
            control={control}
            name="currency"
            label={t('field.currency')}
            hint={t('enrol.currencyHint')}
            error={error}
          />
        </Form>
      </Section>
    </Page>
  );
}
