import { Alert, Box, Step, StepLabel, Stepper, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { Instant } from '../../../kit/figures';
import { useWord } from '../parts/words';

type Batch = Schemas['BatchInFull'];

const WAY = ['draft', 'frozen', 'approved', 'exported', 'submitted', 'settling', 'closed'] as const;

/** How far the batch has come, and who did what when. */
export function Steps({ batch }: { batch: Batch }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const isCancelled = batch.state === 'cancelled';
  const reached = isCancelled ? lastReached(batch) : WAY.indexOf(batch.state as (typeof WAY)[number]);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {batch.rejectedBy !== null && (
        <Alert severity="info">
          {t('batch.wasRejected')} <bdi>{batch.rejectedBy}</bdi>: <bdi>{batch.rejectedReason}</bdi>
        </Alert>
      )}
      <Stepper orientation="vertical" activeStep={batch.state === 'closed' ? WAY.length : reached}>
        {WAY.map((state, place) => {
          const done = doneOf(batch, state);
          return (
            <Step key={state} completed={place < reached || batch.state === 'closed'}>
              <StepLabel
                error={isCancelled && place === reached}
                {...(place === reached && { 'aria-current': 'step' })}
                optional={
                  done && (
                    <Typography variant="body2" component="span" color="text.secondary">
                      <bdi>{done.by}</bdi>
                      {done.at !== null && (
                        <>
                          {' · '}
                          <Instant at={done.at} />
                        </>
                      )}
                    </Typography>
                  )
                }
              >
                {word('step', state)}
                {state === 'approved' && batch.approvalWaived ? ` (${t('batch.waived')})` : ''}
              </StepLabel>
            </Step>
          );
        })}
      </Stepper>
      {isCancelled && (
        <Alert severity="warning">
          {t('batch.wasCancelled')} <bdi>{batch.cancelledBy}</bdi>
          {batch.cancelledAt !== null && (
            <>
              {', '}
              <Instant at={batch.cancelledAt} />
            </>
          )}
          {'. '}
          {batch.cancelGround !== null && `${word('ground', batch.cancelGround)}: `}
          <bdi>{batch.cancelReason}</bdi>
          {batch.releasedBy !== null && (
            <>
              {' '}
              {t('batch.wasReleased')} <bdi>{batch.releasedBy}</bdi>.
            </>
          )}
        </Alert>
      )}
    </Box>
  );
}

function doneOf(batch: Batch, state: (typeof WAY)[number]): { by: string; at: string | null } | null {
  const done = (by: string | null, at: string | null) => (by === null ? null : { by, at });
  switch (state) {
    case 'draft':
      return done(batch.madeBy, batch.madeAt);
    case 'frozen':
      return done(batch.frozenBy, batch.frozenAt);
    case 'approved':
      return done(batch.approvedBy, batch.approvedAt);
    case 'exported':
      return done(batch.exportedBy, batch.exportedAt);
    case 'submitted':
      return done(batch.submittedBy, batch.submittedAt);
    case 'settling':
      return null;
    case 'closed':
      return batch.closedAt === null ? null : { by: '', at: batch.closedAt };
  }
}

function lastReached(batch: Batch): number {
  return WAY.findLastIndex((state) => doneOf(batch, state) !== null);
}
