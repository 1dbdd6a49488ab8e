import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/locale';

interface ProgressBarProps {
  /** What is being done now. */
  readonly phase: string;
  readonly done: number;
  /** Zero or null while it is not known. */
  readonly total: number | null;
  readonly secondsLeft?: number | null;
}

export function ProgressBar({ phase, done, total, secondsLeft }: ProgressBarProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const percent = total ? Math.min(100, Math.floor((100 * done) / total)) : null;
  return (
    <Box>
      <Typography>
        {phase}
        {total ? ` · ${locale.count(done)} / ${locale.count(total)}` : ''}
        {secondsLeft ? ` · ${t('progress.left', { count: Math.ceil(secondsLeft) })}` : ''}
      </Typography>
      <LinearProgress
        aria-label={phase}
        variant={percent === null ? 'indeterminate' : 'determinate'}
        {...(percent !== null && { value: percent })}
        sx={{ height: 8, borderRadius: 4 }}
      />
    </Box>
  );
}
