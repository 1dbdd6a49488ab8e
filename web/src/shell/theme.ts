import { createTheme, type Theme } from '@mui/material/styles';
import { enUS, ruRU } from '@mui/material/locale';
import type { Language } from '../i18n/texts';

/** Fonts that the device has: nothing is fetched for them, and every script is shown. */
const FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

/** Colours keep 4.5:1 on white and on the grey behind it. */
export function makeTheme(language: Language): Theme {
  return createTheme(
    {
      palette: {
        primary: { main: '#0b5d4a' },
        secondary: { main: '#4a3f8c' },
        success: { main: '#1b6e33' },
        warning: { main: '#8a4b00' },
        error: { main: '#b3261e' },
        info: { main: '#1f5c99' },
        text: { primary: '#1a1f1d', secondary: '#4d5754' },
        background: { default: '#f5f7f6' },
      },
      shape: { borderRadius: 10 },
      typography: {
        fontFamily: FONTS,
        h1: { fontSize: '1.6rem', fontWeight: 650 },
        h2: { fontSize: '1.2rem', fontWeight: 650 },
        h3: { fontSize: '1.05rem', fontWeight: 650 },
        button: { textTransform: 'none', fontWeight: 600 },
      },
      components: {
        MuiButton: { defaultProps: { disableElevation: true } },
        MuiLink: { defaultProps: { underline: 'always' } },
        MuiTextField: { defaultProps: { fullWidth: true, size: 'small' } },
        MuiTableCell: { styleOverrides: { head: { fontWeight: 650 } } },
      },
    },
    language === 'ru' ? ruRU : enUS,
  );
}
