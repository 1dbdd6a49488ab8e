import { Alert, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { CheckedPlan } from '../types';
import { ChangesOfPlan } from './changes-of-plan';
import { useWorstCaseText } from './use-worst-case-text';

/** What a document that holds would mean: what it can cost, what it changes, what keeps it from being added. */
export function WouldChange({ plan }: { plan: CheckedPlan }) {
  const { t } = useTranslation('periods');
  const worstCase = useWorstCaseText();
  return (
    <Stack spacing={2}>
      {plan.obstacles.map((obstacle) => (
        <Alert key={obstacle} severity="error">
          {t(`obstacle.${obstacle}`)}
        </Alert>
      ))}
      {plan.isCorrection && <Alert severity="warning">{t('newPlan.correction')}</Alert>}
      <Typography>
        <strong>{t('plans.worstCase')}:</strong> {worstCase(plan.worst)}
      </Typography>
      {plan.replaces !== null && (
        <ChangesOfPlan
          changes={plan.changes}
          before={t('planNo', { version: plan.replaces })}
          after={t('newPlan.new')}
          exportAs="plan-changes"
        />
      )}
    </Stack>
  );
}
