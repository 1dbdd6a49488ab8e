import { Alert, Box, Link, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Count, Instant, Money, Volume } from '../../../kit/figures';
import { FactList } from '../../../kit/fact-list';
import { ShareNote } from '../share-note';
import type { ListedRun } from '../types';

/** What a run is and came to. */
export function RunFacts({ run }: { run: ListedRun }) {
  const { t } = useTranslation('periods');
  const money = (amount: string | null): ReactNode =>
    amount === null ? null : <Money amount={amount} currency={run.currency} />;
  const who = (name: string | null, at: string | null): ReactNode =>
    name === null || at === null ? null : (
      <>
        <bdi>{name}</bdi>, <Instant at={at} />
      </>
    );
  return (
    <Stack spacing={2}>
      {run.failure !== null && <Alert severity="error">{run.failure}</Alert>}
      {run.approvalWaived && <Alert severity="warning">{t('runs.waived')}</Alert>}
      {run.percentOfVolume !== null && run.ceiling !== null && (
        <ShareNote
          currency={run.currency}
          share={{
            percentOfVolume: run.percentOfVolume,
            ceilingPercent: run.ceilingPercent,
            ceiling: run.ceiling,
            overCeiling: run.overCeiling === true,
          }}
        />
      )}
      <FactList
        facts={[
          [t('column.startedBy'), who(run.startedBy, run.startedAt)],
          [
            t('column.plan'),
            <Link key="plan" component={RouterLink} to={`/plans/${run.planVersion}`}>
              {t('planNo', { version: run.planVersion })}
            </Link>,
          ],
          [t('totals.people'), run.distributors === null ? null : <Count n={run.distributors} />],
          [t('totals.volume'), run.volume === null ? null : <Volume cv={run.volume} />],
          [t('totals.lineCount'), run.lineCount === null ? null : <Count n={run.lineCount} />],
          [t('totals.lines'), money(run.lines)],
          [t('totals.adjustments'), money(run.adjustments)],
          [t('runs.overReason'), run.overCeilingReason],
          [t('runs.approvedBy'), who(run.approvedBy, run.approvedAt)],
          [t('runs.discardedBy'), who(run.discardedBy, run.discardedAt)],
          [t('runs.hash'), run.hash === null ? null : <Hash key="hash" text={run.hash} />],
        ]}
      />
    </Stack>
  );
}

export function Hash({ text }: { text: string }) {
  return (
    <Box component="code" sx={{ fontSize: '0.85em', overflowWrap: 'anywhere' }}>
      {text}
    </Box>
  );
}
