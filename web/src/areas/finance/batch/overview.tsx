import { Alert, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { Section } from '../../../kit/page';
import { EdgeItems } from './edge-items';
import { Files } from './files';
import { NextStep } from './next-step';
import { Outcomes } from './outcomes';
import { Steps } from './steps';
import { Totals } from './totals';

/** Where the batch is, what comes next, and what it comes to. */
export function Overview({ batch }: { batch: Schemas['BatchInFull'] }) {
  const { t } = useTranslation('finance');
  const isFrozen = batch.hash !== null;
  return (
    <Stack spacing={2}>
      <Section title={t('batch.next')}>
        <NextStep batch={batch} />
      </Section>
      <Section title={t('batch.way')}>
        <Steps batch={batch} />
      </Section>
      {isFrozen && (
        <>
          <Section title={t('batch.totals')}>
            <Totals batch={batch} />
          </Section>
          {batch.sharedAccounts.length > 0 && <SharedAccounts batch={batch} />}
          <Section title={t('batch.edges')}>
            <EdgeItems batch={batch} />
          </Section>
          <Section title={t('batch.outcomes')}>
            <Outcomes batch={batch} />
          </Section>
          <Section title={t('batch.files')}>
            <Files batch={batch} />
          </Section>
        </>
      )}
    </Stack>
  );
}

function SharedAccounts({ batch }: { batch: Schemas['BatchInFull'] }) {
  const { t } = useTranslation('finance');
  return (
    <Alert severity="warning">
      {t('batch.sharedAccounts')}
      <ul>
        {batch.sharedAccounts.map(({ account, distributorNos }) => (
          <li key={distributorNos.join()}>
            <bdi>{account}</bdi>: <bdi>{distributorNos.join(', ')}</bdi>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
