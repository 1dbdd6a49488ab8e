import { Alert, Link, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { queries } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useLocale } from '../../../i18n/locale';
import { Answer } from '../../../kit/states';
import { ShareNote } from '../share-note';
import type { Comparison, ListedRun } from '../types';
import { ChangesTable } from './changes-table';
import { Decision } from './decision';
import { TotalsTable } from './totals-table';

const NAMED = 10;

/** A calculated period beside the one before; while it is in review, with approving and discarding. */
export function Review({ runId, isOpen }: { runId: number; isOpen: boolean }) {
  const of = { params: { path: { id: runId } } };
  const run = queries.useQuery('get', '/api/v1/runs/{id}', of);
  const comparison = queries.useQuery('get', '/api/v1/runs/{id}/comparison', of, {
    enabled: run.data !== undefined,
  });
  return (
    <Answer query={run} lines={6}>
      {(found) => (
        <Answer query={comparison} lines={6}>
          {(compared) => (
            <Stack spacing={2}>
              <ShareNote
                share={compared.share}
                before={compared.previousShare}
                currency={compared.currency}
              />
              <TotalsTable comparison={compared} runId={runId} />
              <LostNote comparison={compared} runId={runId} />
              <Changes run={found} comparison={compared} />
              {isOpen && <Decision run={found} />}
            </Stack>
          )}
        </Answer>
      )}
    </Answer>
  );
}

function LostNote({ comparison, runId }: { comparison: Comparison; runId: number }) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const { count, amount } = comparison.lostQualifications;
  if (count === 0) return <Typography>{t('lost.none')}</Typography>;
  return (
    <Alert severity="warning">
      {t('lost.some', { count, amount: locale.money(amount, comparison.currency) })}{' '}
      <Link component={RouterLink} to={`/runs/${runId}?show=lost`}>
        {t('lost.open')}
      </Link>
    </Alert>
  );
}

/** The greatest changes, and who earns nothing any more; all of them are on the run's page. */
function Changes({ run, comparison }: { run: ListedRun; comparison: Comparison }) {
  const { t } = useTranslation('periods');
  const of = (kind: 'all' | 'stopped') => ({ path: { id: run.id }, query: { kind, limit: NAMED } });
  const changes = usePages('/api/v1/runs/{id}/changes', of('all'));
  const stopped = usePages('/api/v1/runs/{id}/changes', of('stopped'));
  return (
    <>
      <Typography variant="h3">{t('changes.title')}</Typography>
      <Typography>
        {t('changes.changed', { count: comparison.changed })}{' '}
        <Link component={RouterLink} to={`/runs/${run.id}?show=changes&kind=started`}>
          {t('changes.started', { count: comparison.startedEarning })}
        </Link>
        {', '}
        <Link component={RouterLink} to={`/runs/${run.id}?show=changes&kind=stopped`}>
          {t('changes.stopped', { count: comparison.stoppedEarning })}
        </Link>
        .
      </Typography>
      <ChangesTable
        label={t('changes.title')}
        pages={changes}
        run={run}
        empty={t('rows.changes.none')}
        exportAs={`run-${run.id}-changes`}
      />
      <Typography variant="h3">{t('changes.stoppedTitle')}</Typography>
      <ChangesTable
        label={t('changes.stoppedTitle')}
        pages={stopped}
        run={run}
        empty={t('changes.noneStopped')}
        exportAs={`run-${run.id}-stopped`}
      />
    </>
  );
}
