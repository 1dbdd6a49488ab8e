import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { Day } from '../../../kit/figures';
import { PersonName } from '../../../kit/person-name';
import { PagedTable } from '../../../kit/paged-table';

export function LateEnrolmentsTable({ period }: { period: string }) {
  const { t } = useTranslation('periods');
  const pages = usePages('/api/v1/periods/{period}/late-enrolments', { path: { period } });
  return (
    <PagedTable
      label={t('late.late-enrolments.title')}
      pages={pages}
      rowKey={({ distributorNo }) => distributorNo}
      empty={t('late.late-enrolments.none')}
      exportAs={`late-enrolments-${period}`}
      columns={[
        {
          key: 'person',
          label: t('column.distributor'),
          cell: ({ name, distributorNo }) => (
            <PersonName
              name={name === '' ? distributorNo : name}
              distributorNo={distributorNo}
              to={`/people/${encodeURIComponent(distributorNo)}`}
            />
          ),
          text: ({ distributorNo }) => distributorNo,
        },
        {
          key: 'enrolledOn',
          label: t('column.enrolledOn'),
          cell: ({ enrolledOn }) => <Day date={enrolledOn} />,
          text: ({ enrolledOn }) => enrolledOn,
        },
      ]}
    />
  );
}
