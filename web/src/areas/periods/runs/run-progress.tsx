import { Alert, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { ProgressBar } from '../../../kit/progress-bar';
import { useProgress } from '../../../kit/use-progress';
import type { ListedRun, Run } from '../types';
import { useNames } from '../use-names';

/** A run under way: what it is at, how far and how fast. It goes on in the service whether somebody looks or not. */
export function RunProgress({ run }: { run: ListedRun }) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const names = useNames();
  const followed = useProgress<Run>(`run/${run.id}`, {
    events: `/api/v1/runs/${run.id}/events`,
    ask: async () => (await api.GET('/api/v1/runs/{id}', { params: { path: { id: run.id } } })).data!,
    isOver: ({ state }) => state !== 'running',
  });
  const state = followed?.state ?? 'running';
  if (state === 'failed') return <Alert severity="error">{followed?.failure ?? t('runs.failed')}</Alert>;
  if (state !== 'running') return null;
  const pace = followed?.progress ?? null;
  const about = t('progress.about', {
    kind: names.runKind(run.kind),
    by: run.startedBy,
    at: locale.instant(run.startedAt),
  });
  return (
    <section aria-label={t('progress.title')}>
      <Typography variant="body2" color="text.secondary">
        {about}
        {pace?.perSecond
          ? ` · ${t('progress.rate', { count: pace.perSecond, rate: locale.count(pace.perSecond) })}`
          : ''}
      </Typography>
      <ProgressBar
        phase={t(`progress.phase.${pace?.phase ?? 'waiting'}`)}
        done={pace?.done ?? 0}
        total={pace?.total ?? null}
        secondsLeft={pace?.secondsLeft ?? null}
      />
      <Typography variant="body2">{t('progress.goesOn')}</Typography>
    </section>
  );
}
