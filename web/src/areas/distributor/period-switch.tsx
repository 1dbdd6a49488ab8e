import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { IconButton, MenuItem, Stack, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale';

interface PeriodSwitchProps {
  /** The latest first. */
  readonly periods: readonly { readonly period: string; readonly state: string }[];
  readonly value: string;
  readonly onChange: (period: string) => void;
}

/** Back and forth in time, or any period from the list. */
export function PeriodSwitch({ periods, value, onChange }: PeriodSwitchProps) {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const at = periods.findIndex(({ period }) => period === value);
  const step = (index: number, label: string, icon: React.ReactNode) => (
    <IconButton
      aria-label={label}
      disabled={periods[index] === undefined}
      onClick={() => onChange(periods[index]!.period)}
    >
      {icon}
    </IconButton>
  );
  return (
    <Stack direction="row" sx={{ alignItems: 'center', maxWidth: 360, width: '100%' }}>
      {step(at + 1, t('period.earlier'), <ChevronLeftIcon />)}
      <TextField
        select
        label={t('period.label')}
        value={at < 0 ? '' : value}
        onChange={(event) => onChange(event.target.value)}
      >
        {periods.map(({ period, state }) => (
          <MenuItem key={period} value={period}>
            {locale.month(period)} — {t(`common:periodState.${state}`)}
          </MenuItem>
        ))}
      </TextField>
      {step(at - 1, t('period.later'), <ChevronRightIcon />)}
    </Stack>
  );
}
