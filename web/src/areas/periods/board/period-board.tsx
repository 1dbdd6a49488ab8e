import { Alert, Link, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { useLocale } from '../../../i18n/locale';
import { DownloadButton } from '../../../kit/download-button';
import { Section } from '../../../kit/page';
import { Loading } from '../../../kit/states';
import { Review } from '../review/review';
import { RunProgress } from '../runs/run-progress';
import type { Period } from '../types';
import { useNames } from '../use-names';
import { OpenPeriod } from './open-period';

const LOOK_AGAIN_MS = 20_000;

/** What there is to do with a period: see what it waits for, calculate, review, approve; or what it came to. */
export function PeriodBoard({ period, isTitled = false }: { period: Period; isTitled?: boolean }) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const names = useNames();
  const { items: runs, query } = usePages(
    '/api/v1/periods/{period}/runs',
    { path: { period: period.period } },
    // Somebody else, or Upline by itself, may begin one.
    { refetchInterval: LOOK_AGAIN_MS },
  );
  const running = runs.find(({ state }) => state === 'running');
  const title = isTitled ? t('board.title', { month: locale.month(period.period) }) : t('board.plain');
  return (
    <Section
      title={title}
      actions={
        isTitled && (
          <Link component={RouterLink} to={`/periods/${period.period}`}>
            {names.periodState(period.state)}
          </Link>
        )
      }
    >
      <Stack spacing={2}>
        {running && <RunProgress key={running.id} run={running} />}
        {query.isPending && <Loading lines={2} />}
        {period.state === 'open' && (
          <OpenPeriod period={period.period} isRunning={running?.kind === 'close'} />
        )}
        {period.state === 'closing' && !running && <Alert severity="info">{t('board.closing')}</Alert>}
        {(period.state === 'review' || period.state === 'closed') && period.runId && (
          <Review runId={period.runId} isOpen={period.state === 'review'} />
        )}
        {period.runId && (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
            <DownloadButton
              href={`/api/v1/periods/${period.period}/exports/lines`}
              label={t('export.lines')}
            />
            <DownloadButton
              href={`/api/v1/periods/${period.period}/exports/standings`}
              label={t('export.standings')}
            />
          </Stack>
        )}
      </Stack>
    </Section>
  );
}
