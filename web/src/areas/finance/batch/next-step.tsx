import { Alert, Button, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../../api/client';
import { useIsOwn } from '../../../session/use-rights';
import { useMayAct } from '../parts/may-act';
import { useWord } from '../parts/words';
import { BatchActs } from './batch-acts';

/** What is to be done now, by whom, and the buttons for it. */
export function NextStep({ batch }: { batch: Schemas['BatchInFull'] }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const mayAct = useMayAct();
  const isOwn = useIsOwn();
  const isOwnFreeze = batch.state === 'frozen' && batch.needsSecondPerson && isOwn(batch.frozenBy);
  const waitsForBank = ['submitted', 'settling'].includes(batch.state);
  return (
    <Stack spacing={2}>
      <Typography>{word('nextStep', batch.state)}</Typography>
      {mayAct && isOwnFreeze && <Alert severity="info">{t('batch.ownFreeze')}</Alert>}
      {mayAct ? (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {waitsForBank && (
            <Button variant="contained" component={Link} to="/bank">
              {t('act.toBank')}
            </Button>
          )}
          <BatchActs batch={batch} isOwnFreeze={isOwnFreeze} />
        </Stack>
      ) : (
        <Typography color="text.secondary">{t('batch.readOnly')}</Typography>
      )}
    </Stack>
  );
}
