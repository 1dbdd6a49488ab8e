import { Alert, LinearProgress, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale';
import type { Share } from './types';

/** How much of the volume is paid out and how much may be, in words and as a bar. */
export function ShareNote({
  share,
  currency,
  before,
}: {
  share: Share;
  currency: string;
  before?: Share | null;
}) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const facts = {
    percent: locale.percent(share.percentOfVolume),
    ceilingPercent: locale.percent(share.ceilingPercent),
    ceiling: locale.money(share.ceiling, currency),
  };
  const used = Math.min(
    100,
    (100 * Number(share.percentOfVolume)) / Math.max(Number(share.ceilingPercent), 0.0001),
  );
  return (
    <Stack spacing={0.75}>
      {share.overCeiling ? (
        <Alert severity="warning">{t('share.over', facts)}</Alert>
      ) : (
        <Typography>{t('share.within', facts)}</Typography>
      )}
      {before && (
        <Typography variant="body2" color="text.secondary">
          {t('share.before', { percent: locale.percent(before.percentOfVolume) })}
        </Typography>
      )}
      <LinearProgress
        variant="determinate"
        value={used}
        color={share.overCeiling ? 'warning' : 'primary'}
        aria-label={t('share.bar')}
        sx={{ height: 8, borderRadius: 4, maxWidth: 480 }}
      />
    </Stack>
  );
}
