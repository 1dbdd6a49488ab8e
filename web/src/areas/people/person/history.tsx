import { Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { DataTable } from '../../../kit/data-table';
import { Instant } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { Answer } from '../../../kit/states';
import { NumberLink } from '../parts/person-link';
import { useMay } from '../parts/use-may';

/** What became of the person: sponsors, statuses, and who did and looked at what. */
export function History({ no }: { no: string }) {
  const may = useMay();
  return (
    <Stack spacing={2}>
      <Moves no={no} />
      <StatusChanges no={no} />
      {may.readTrail && <Trail no={no} />}
    </Stack>
  );
}

function Moves({ no }: { no: string }) {
  const { t } = useTranslation('people');
  const query = queries.useQuery('get', '/api/v1/distributors/{no}/moves', { params: { path: { no } } });
  return (
    <Section title={t('history.moves')}>
      <Answer query={query}>
        {({ items }) => (
          <DataTable
            label={t('history.moves')}
            rows={items}
            rowKey={({ id }) => id}
            empty={t('history.noMoves')}
            exportAs={`moves-${no}`}
            columns={[
              {
                key: 'at',
                label: t('field.when'),
                cell: ({ movedAt }) => <Instant at={movedAt} />,
                text: ({ movedAt }) => movedAt,
              },
              {
                key: 'from',
                label: t('history.from'),
                cell: ({ fromSponsorNo }) => <NumberLink no={fromSponsorNo} />,
                text: ({ fromSponsorNo }) => fromSponsorNo,
              },
              {
                key: 'to',
                label: t('history.to'),
                cell: ({ toSponsorNo }) => <NumberLink no={toSponsorNo} />,
                text: ({ toSponsorNo }) => toSponsorNo,
              },
              {
                key: 'by',
                label: t('field.who'),
                cell: ({ movedBy }) => <bdi>{movedBy}</bdi>,
                text: ({ movedBy }) => movedBy,
              },
              {
                key: 'reason',
                label: t('field.reason'),
                cell: ({ reason }) => <bdi dir="auto">{reason}</bdi>,
                text: ({ reason }) => reason,
              },
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}

function StatusChanges({ no }: { no: string }) {
  const { t } = useTranslation('people');
  const query = queries.useQuery('get', '/api/v1/distributors/{no}/statuses', { params: { path: { no } } });
  return (
    <Section title={t('history.statuses')}>
      <Answer query={query}>
        {({ items }) => (
          <DataTable
            label={t('history.statuses')}
            rows={items}
            rowKey={({ id }) => id}
            empty={t('history.noStatuses')}
            columns={[
              { key: 'at', label: t('field.when'), cell: ({ changedAt }) => <Instant at={changedAt} /> },
              {
                key: 'from',
                label: t('history.from'),
                cell: ({ fromStatus }) => t(`common:distributorStatus.${fromStatus}`),
              },
              {
                key: 'to',
                label: t('history.to'),
                cell: ({ toStatus }) => t(`common:distributorStatus.${toStatus}`),
              },
              { key: 'by', label: t('field.who'), cell: ({ changedBy }) => <bdi>{changedBy}</bdi> },
              {
                key: 'reason',
                label: t('field.reason'),
                cell: ({ reason }) => <bdi dir="auto">{reason ?? '—'}</bdi>,
              },
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}

function Trail({ no }: { no: string }) {
  const { t } = useTranslation('people');
  const pages = usePages('/api/v1/audit', { query: { subjectKind: 'distributor', subject: no } });
  return (
    <Section title={t('history.trail')}>
      <PagedTable
        label={t('history.trail')}
        pages={pages}
        rowKey={({ id }) => id}
        empty={t('history.noTrail')}
        exportAs={`trail-${no}`}
        columns={[
          { key: 'at', label: t('field.when'), cell: ({ at }) => <Instant at={at} />, text: ({ at }) => at },
          {
            key: 'action',
            label: t('field.act'),
            cell: ({ action }) => action,
            text: ({ action }) => action,
          },
          { key: 'by', label: t('field.who'), cell: ({ by }) => <bdi>{by}</bdi>, text: ({ by }) => by },
        ]}
      />
    </Section>
  );
}
