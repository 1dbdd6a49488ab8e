import { Stack, TextField, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../../../kit/download-button';
import { Section } from '../../../kit/page';
import { useAddress } from '../../../kit/use-address';

const YEAR = /^\d{4}$/;
const THIS = { year: String(new Date().getFullYear()) };

/** What everybody was paid in a year and what was withheld, as a file. */
export function Years() {
  const { t } = useTranslation('finance');
  const [{ year }, change] = useAddress(THIS);
  return (
    <Section title={t('years.title')}>
      <Typography sx={{ mb: 2 }}>{t('years.about')}</Typography>
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          label={t('years.year')}
          value={year}
          onChange={(event) => change({ year: event.target.value })}
          error={!YEAR.test(year)}
          helperText={YEAR.test(year) ? undefined : t('years.form')}
          sx={{ width: 160 }}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
        />
        {YEAR.test(year) && (
          <DownloadButton href={`/api/v1/payout-totals/${year}`} label={t('years.download', { year })} />
        )}
      </Stack>
    </Section>
  );
}
