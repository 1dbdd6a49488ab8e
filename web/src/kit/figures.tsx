import { Box } from '@mui/material';
import { useLocale } from '../i18n/locale';

/** A decimal string of the API as money; what was taken away keeps its sign. */
export function Money({ amount, currency }: { amount: string; currency: string }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {useLocale().money(amount, currency)}
    </Box>
  );
}

/** CV. */
export function Volume({ cv }: { cv: string }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {useLocale().volume(cv)}
    </Box>
  );
}

/** A rate as the API has it, `7.5`. */
export function Percent({ rate }: { rate: string }) {
  return <>{useLocale().percent(rate)}</>;
}

export function Count({ n }: { n: number }) {
  return <>{useLocale().count(n)}</>;
}

/** `2026-10` */
export function Month({ period }: { period: string }) {
  return <time dateTime={period}>{useLocale().month(period)}</time>;
}

/** `2026-10-31` */
export function Day({ date }: { date: string }) {
  return <time dateTime={date}>{useLocale().day(date)}</time>;
}

export function Instant({ at }: { at: string }) {
  return <time dateTime={at}>{useLocale().instant(at)}</time>;
}
