import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLocale } from '../../../i18n/locale';
import { Page, Section } from '../../../kit/page';
import { NoSuchPage } from '../../../shell/page-states';
import { ClaimsTable } from './claims-table';
import { LateEnrolmentsTable } from './late-enrolments-table';
import { LateOrdersTable } from './late-orders-table';

const LISTS = {
  'late-orders': LateOrdersTable,
  claims: ClaimsTable,
  'late-enrolments': LateEnrolmentsTable,
} as const;

/** What a period holds of other months. */
export function BookedLatePage() {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const { period = '', list = '' } = useParams();
  if (!(list in LISTS) || !/^\d{4}-\d{2}$/.test(period)) return <NoSuchPage />;
  const kind = list as keyof typeof LISTS;
  const Table = LISTS[kind];
  return (
    <Page
      title={t(`late.${kind}.title`)}
      about={t(`late.${kind}.about`, { month: locale.month(period) })}
      trail={[
        { to: '/periods', label: t('title') },
        { to: `/periods/${period}`, label: locale.month(period) },
      ]}
    >
      <Section>
        <Table period={period} />
      </Section>
    </Page>
  );
}
