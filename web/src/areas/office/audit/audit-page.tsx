import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { DownloadButton } from '../../../kit/download-button';
import { Instant } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { useAddress } from '../../../kit/use-address';
import type { Entry } from '../types';
import { AuditFilters, type Filters } from './audit-filters';
import { ChainHead } from './chain-head';
import { EntryDetails } from './entry-details';

const ADDRESS: Filters = { by: '', action: '', subjectKind: '', subject: '', from: '', until: '', via: '' };

/** Who did and who looked at what, when and from where. */
export function AuditPage() {
  const { t } = useTranslation('office');
  const [filters, change] = useAddress<keyof Filters>(ADDRESS);
  const asked = queryOf(filters);
  const pages = usePages('/api/v1/audit', { query: asked });
  const search = new URLSearchParams(asked).toString();
  return (
    <Page
      title={t('audit.title')}
      about={t('audit.about')}
      actions={
        <DownloadButton href={`/api/v1/audit/export${search && `?${search}`}`} label={t('audit.export')} />
      }
    >
      <ChainHead />
      <Section>
        <AuditFilters filters={filters} onChange={change} />
        <PagedTable<Entry>
          label={t('audit.title')}
          pages={pages}
          rowKey={({ id }) => id}
          empty={t('audit.none')}
          exportAs="audit"
          columns={[
            { key: 'at', label: t('audit.at'), cell: ({ at }) => <Instant at={at} />, text: ({ at }) => at },
            {
              key: 'by',
              label: t('audit.by'),
              cell: ({ by }) => <bdi dir="auto">{by}</bdi>,
              text: ({ by }) => by,
            },
            {
              key: 'action',
              label: t('audit.action'),
              cell: ({ action }) => action,
              text: ({ action }) => action,
            },
            {
              key: 'subject',
              label: t('audit.subject'),
              cell: ({ subject }) => (subject === null ? '—' : <bdi>{`${subject.kind} ${subject.no}`}</bdi>),
              text: ({ subject }) => (subject === null ? null : `${subject.kind} ${subject.no}`),
            },
            {
              key: 'via',
              label: t('audit.via'),
              cell: ({ via }) => t(`audit.vias.${via}`, via),
              text: ({ via }) => via,
            },
            { key: 'details', label: t('audit.details'), cell: (entry) => <EntryDetails entry={entry} /> },
          ]}
        />
      </Section>
      <Section title={t('docs.title')}>
        <Link href="/api/docs">{t('docs.open')}</Link>
      </Section>
    </Page>
  );
}

/** Days become instants: from the beginning of the one, up to the end of the other. */
function queryOf({ from, until, ...rest }: Filters): Record<string, string> {
  const days = {
    from: from && `${from}T00:00:00Z`,
    until: until && new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000).toISOString(),
  };
  return Object.fromEntries(Object.entries({ ...rest, ...days }).filter(([, value]) => value !== ''));
}
