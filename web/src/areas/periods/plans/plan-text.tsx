import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';

/** The document as it was handed in. */
export function PlanText({ text }: { text: string }) {
  const { t } = useTranslation('periods');
  return (
    <Box
      component="pre"
      role="region"
      aria-label={t('plans.document')}
      tabIndex={0}
      sx={{ m: 0, overflowX: 'auto', fontSize: '0.85rem', lineHeight: 1.5, maxHeight: '60vh' }}
    >
      {text}
    </Box>
  );
}
