import { Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage } from '../i18n/texts';

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  useTranslation();
  const other = currentLanguage() === 'ru' ? 'en' : 'ru';
  return (
    <Button color="inherit" size="small" lang={other} onClick={() => void chooseLanguage(other)}>
      {other === 'ru' ? 'Русский' : 'English'}
    </Button>
  );
}
