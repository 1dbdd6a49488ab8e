import { Chip } from '@mui/material';
import { useTranslation } from 'react-i18next';

const VARIANT = { active: 'outlined', suspended: 'filled', terminated: 'filled' } as const;

/** A distributor's status in words; nothing is told by colour alone. */
export function StatusChip({ status }: { status: keyof typeof VARIANT }) {
  const { t } = useTranslation();
  return <Chip size="small" variant={VARIANT[status]} label={t(`distributorStatus.${status}`)} />;
}
