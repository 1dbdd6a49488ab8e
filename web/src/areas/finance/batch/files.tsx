import { Alert, Box, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { DownloadButton } from '../../../kit/download-button';
import { FactList } from '../../../kit/fact-list';
import { Count, Instant, Money } from '../../../kit/figures';
import { useWord } from '../parts/words';

/** The stored files, and the same for people. */
export function Files({ batch }: { batch: Schemas['BatchInFull'] }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const at = `/api/v1/payout-batches/${batch.id}`;
  return (
    <Stack spacing={2}>
      {batch.files.length === 0 && <Typography color="text.secondary">{t('file.none')}</Typography>}
      {batch.state === 'cancelled' && batch.files.length > 0 && (
        <Alert severity="warning">{t('file.cancelled')}</Alert>
      )}
      {batch.files.map((file) => (
        <Box key={file.part} sx={{ display: 'grid', gap: 1 }}>
          <FactList
            facts={[
              [t('file.part'), word('part', file.part)],
              [t('file.name'), <bdi key="name">{file.fileName}</bdi>],
              [t('file.payments'), <Count key="count" n={file.count} />],
              [t('file.sum'), <Money key="sum" amount={file.controlSum} currency={batch.currency} />],
              [t('file.bytes'), <Count key="bytes" n={file.bytes} />],
              [
                t('file.sha256'),
                <Box key="sha256" component="code" sx={{ overflowWrap: 'anywhere' }}>
                  {file.sha256}
                </Box>,
              ],
              [
                t('file.made'),
                <span key="made">
                  <bdi>{file.madeBy}</bdi> · <Instant at={file.madeAt} />
                </span>,
              ],
            ]}
          />
          {batch.state !== 'cancelled' && (
            <Box>
              <DownloadButton
                href={`${at}/export?part=${encodeURIComponent(file.part)}`}
                label={t('file.download', { name: file.fileName })}
                variant="contained"
              />
            </Box>
          )}
        </Box>
      ))}
      <Box>
        <Typography sx={{ mb: 1 }}>{t('file.register')}</Typography>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <DownloadButton href={`${at}/register?format=csv`} label={t('file.registerAs', { as: 'CSV' })} />
          <DownloadButton href={`${at}/register?format=xlsx`} label={t('file.registerAs', { as: 'XLSX' })} />
        </Stack>
      </Box>
    </Stack>
  );
}
