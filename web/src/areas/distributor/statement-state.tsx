import { Alert } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale';
import type { Statement } from './own';

/** What the amounts are worth: final, an estimate and how old it is, or none yet. */
export function StatementState({ statement }: { statement: Statement }) {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const { state, figures, estimateAgeSeconds } = statement;
  if (state === 'being-calculated') return <Alert severity="info">{t('state.calculated')}</Alert>;
  if (figures === null) return <Alert severity="info">{t('state.noEstimate')}</Alert>;
  if (!figures.counted) return <Alert severity="info">{t('state.notCounted')}</Alert>;
  if (state === 'open' && estimateAgeSeconds !== null)
    return (
      <Alert severity="warning" variant="outlined">
        {t('state.estimate', { ago: locale.ago(estimateAgeSeconds) })}
      </Alert>
    );
  if (state === 'review') return <Alert severity="info">{t('state.review')}</Alert>;
  return (
    <Alert severity="success" variant="outlined">
      {t('state.final')}
    </Alert>
  );
}
