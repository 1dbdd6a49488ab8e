import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { DownloadButton } from '../../../kit/download-button';
import { Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import type { ImportJob } from '../types';

/** Every bad line: where, which column, why; and all of them as a file to be mended. */
export function BadLines({ job }: { job: ImportJob }) {
  const { t } = useTranslation('people');
  const pages = usePages('/api/v1/imports/{id}/problems', { path: { id: job.id } });
  return (
    <Section
      title={t('imports.badLines')}
      actions={
        job.hasBadLines && (
          <DownloadButton href={`/api/v1/imports/${job.id}/bad-lines`} label={t('imports.saveBad')} />
        )
      }
    >
      <PagedTable
        label={t('imports.badLines')}
        pages={pages}
        rowKey={({ line, column, code }) => `${line}/${column ?? ''}/${code}`}
        empty={t('imports.badGone')}
        columns={[
          { key: 'line', label: t('imports.line'), cell: ({ line }) => line },
          { key: 'column', label: t('imports.column'), cell: ({ column }) => column ?? '—' },
          {
            key: 'value',
            label: t('imports.value'),
            cell: ({ value }) => <bdi dir="auto">{value ?? '—'}</bdi>,
          },
          {
            key: 'cause',
            label: t('imports.cause'),
            cell: ({ code, message }) => <span title={message}>{t(`imports.problem.${code}`, message)}</span>,
          },
        ]}
      />
    </Section>
  );
}
