import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Hash } from '../runs/run-facts';
import type { ListedRun } from '../types';
import { useIsOwn } from '../../../session/use-rights';
import { useMay } from '../use-may';
import { ApproveDialog } from './approve-dialog';
import { DiscardDialog } from './discard-dialog';

/** What follows the look at a run: it is approved by another person than the one who calculated, or discarded. */
export function Decision({ run }: { run: ListedRun }) {
  const { t } = useTranslation('periods');
  const may = useMay();
  const [asked, setAsked] = useState<'approve' | 'discard' | null>(null);
  const isOwn = useIsOwn()(run.startedBy);
  const close = () => setAsked(null);
  return (
    <Stack spacing={1.5}>
      <Typography variant="h3">{t('decision.title')}</Typography>
      <Typography>
        {t('decision.hash')} <Hash text={run.hash ?? ''} />
      </Typography>
      {may.approve && isOwn && <Alert severity="info">{t('decision.own')}</Alert>}
      {!may.approve && <Typography color="text.secondary">{t('decision.mayNot')}</Typography>}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {may.approve && (
          <Button variant={isOwn ? 'outlined' : 'contained'} onClick={() => setAsked('approve')}>
            {t('approve.act')}
          </Button>
        )}
        {may.discard && (
          <Button color="error" onClick={() => setAsked('discard')}>
            {t('discard.act')}
          </Button>
        )}
      </Stack>
      <ApproveDialog run={run} isOpen={asked === 'approve'} onClose={close} />
      <DiscardDialog run={run} isOpen={asked === 'discard'} onClose={close} />
    </Stack>
  );
}
