import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { Instant, Money, Percent, Volume } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { useNames } from '../use-names';

/** All runs of a period, the newest first. */
export function RunsTable({ period }: { period: string }) {
  const { t } = useTranslation('periods');
  const names = useNames();
  const pages = usePages('/api/v1/periods/{period}/runs', { path: { period } });
  return (
    <PagedTable
      label={t('runs.title')}
      pages={pages}
      rowKey={({ id }) => id}
      empty={t('runs.none')}
      exportAs={`runs-${period}`}
      columns={[
        {
          key: 'id',
          label: t('column.run'),
          cell: ({ id }) => (
            <Link component={RouterLink} to={`/runs/${id}`}>
              {t('runNo', { id })}
            </Link>
          ),
          text: ({ id }) => id,
        },
        {
          key: 'kind',
          label: t('column.kind'),
          cell: ({ kind }) => names.runKind(kind),
          text: ({ kind }) => kind,
        },
        {
          key: 'state',
          label: t('column.state'),
          cell: ({ state }) => names.runState(state),
          text: ({ state }) => state,
        },
        {
          key: 'startedBy',
          label: t('column.startedBy'),
          cell: ({ startedBy }) => <bdi>{startedBy}</bdi>,
          text: ({ startedBy }) => startedBy,
        },
        {
          key: 'startedAt',
          label: t('column.startedAt'),
          cell: ({ startedAt }) => <Instant at={startedAt} />,
          text: ({ startedAt }) => startedAt,
        },
        {
          key: 'volume',
          label: t('column.volume'),
          align: 'right',
          cell: ({ volume }) => (volume === null ? '—' : <Volume cv={volume} />),
          text: ({ volume }) => volume,
        },
        {
          key: 'lines',
          label: t('column.lines'),
          align: 'right',
          cell: ({ lines, currency }) =>
            lines === null ? '—' : <Money amount={lines} currency={currency} />,
          text: ({ lines }) => lines,
        },
        {
          key: 'share',
          label: t('column.share'),
          align: 'right',
          cell: ({ percentOfVolume }) =>
            percentOfVolume === null ? '—' : <Percent rate={percentOfVolume} />,
          text: ({ percentOfVolume }) => percentOfVolume,
        },
      ]}
    />
  );
}
