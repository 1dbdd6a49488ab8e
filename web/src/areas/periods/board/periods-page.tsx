import { Link, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { useLocale } from '../../../i18n/locale';
import { DataTable } from '../../../kit/data-table';
import { Day, Instant } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { Failure, Loading } from '../../../kit/states';
import type { Period } from '../types';
import { useNames } from '../use-names';
import { PeriodBoard } from './period-board';

/** All periods; the one that is to be closed next stands above them with what it waits for. */
export function PeriodsPage() {
  const { t } = useTranslation('periods');
  const { items, query } = usePages('/api/v1/periods', {});
  const next = items.find(({ state }) => state !== 'closed');
  return (
    <Page title={t('title')} about={t('about')}>
      {query.error ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading /> : null}
      {next && <PeriodBoard period={next} isTitled />}
      {query.data && <AllPeriods periods={items} />}
    </Page>
  );
}

function AllPeriods({ periods }: { periods: readonly Period[] }) {
  const { t } = useTranslation('periods');
  const names = useNames();
  const locale = useLocale();
  return (
    <Section title={t('all')}>
      <DataTable
        label={t('all')}
        rows={periods.toReversed()}
        rowKey={({ period }) => period}
        empty={t('none')}
        exportAs="periods"
        columns={[
          {
            key: 'period',
            label: t('column.period'),
            cell: ({ period }) => (
              <Link component={RouterLink} to={`/periods/${period}`}>
                {locale.month(period)}
              </Link>
            ),
            text: ({ period }) => period,
          },
          {
            key: 'state',
            label: t('column.state'),
            cell: ({ state }) => names.periodState(state),
            text: ({ state }) => state,
          },
          {
            key: 'until',
            label: t('column.lastDay'),
            cell: ({ untilOn }) => <Day date={dayBefore(untilOn)} />,
            text: ({ untilOn }) => dayBefore(untilOn),
          },
          {
            key: 'closed',
            label: t('column.closedAt'),
            cell: ({ closedAt }) => (closedAt ? <Instant at={closedAt} /> : '—'),
            text: ({ closedAt }) => closedAt,
          },
          {
            key: 'run',
            label: t('column.run'),
            cell: ({ runId }) =>
              runId ? (
                <Link component={RouterLink} to={`/runs/${runId}`}>
                  {t('runNo', { id: runId })}
                </Link>
              ) : (
                <Typography component="span" variant="body2">
                  —
                </Typography>
              ),
            text: ({ runId }) => runId ?? null,
          },
        ]}
      />
    </Section>
  );
}

/** Ranges are half-open; people name the last day. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
