import { Box } from '@mui/material';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';

/** What was odd in a file; the places are told in the service's own words. */
export function AnswerWarnings({ warnings }: { warnings: Schemas['AnswerReport']['warnings'] }) {
  const { t } = useTranslation('finance');
  if (warnings.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }} aria-label={t('report.warnings')}>
      {warnings.map(({ code, message }, place) => (
        <li key={place}>
          {i18next.exists(`finance:warning.${code}`) && `${t(`warning.${code}`)}: `}
          <bdi lang="en">{message}</bdi>
        </li>
      ))}
    </Box>
  );
}
