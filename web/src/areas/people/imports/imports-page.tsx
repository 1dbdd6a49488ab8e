import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { Count, Instant } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { useMay } from '../parts/use-may';
import { UploadForm } from './upload-form';

export function ImportsPage() {
  const { t } = useTranslation('people');
  const may = useMay();
  const pages = usePages('/api/v1/imports', {});
  return (
    <Page title={t('imports.title')} about={t('imports.about')}>
      {may.change && (
        <Section title={t('imports.send')}>
          <UploadForm />
        </Section>
      )}
      <Section title={t('imports.history')}>
        <PagedTable
          label={t('imports.history')}
          pages={pages}
          rowKey={({ id }) => id}
          empty={t('imports.none')}
          exportAs="imports"
          columns={[
            {
              key: 'file',
              label: t('imports.file'),
              cell: ({ id, fileName }) => (
                <Link component={RouterLink} to={`/imports/${id}`}>
                  <bdi>{fileName}</bdi>
                </Link>
              ),
              text: ({ fileName }) => fileName,
            },
            {
              key: 'kind',
              label: t('imports.kind'),
              cell: ({ kind }) => t(`imports.kinds.${kind}`),
              text: ({ kind }) => kind,
            },
            {
              key: 'state',
              label: t('field.state'),
              cell: ({ state }) => t(`imports.state.${state}`),
              text: ({ state }) => state,
            },
            {
              key: 'added',
              label: t('imports.added'),
              align: 'right',
              cell: ({ report }) => <Counted n={report?.added ?? null} />,
              text: ({ report }) => report?.added ?? null,
            },
            {
              key: 'bad',
              label: t('imports.bad'),
              align: 'right',
              cell: ({ report }) => (report === null ? '—' : <Count n={report.bad} />),
              text: ({ report }) => report?.bad ?? null,
            },
            {
              key: 'by',
              label: t('field.who'),
              cell: ({ uploadedBy }) => <bdi>{uploadedBy}</bdi>,
              text: ({ uploadedBy }) => uploadedBy,
            },
            {
              key: 'at',
              label: t('field.when'),
              cell: ({ uploadedAt }) => <Instant at={uploadedAt} />,
              text: ({ uploadedAt }) => uploadedAt,
            },
          ]}
        />
      </Section>
    </Page>
  );
}

const Counted = ({ n }: { n: number | null }) => (n === null ? '—' : <Count n={n} />);
