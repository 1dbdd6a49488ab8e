import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

/** The word for a code of the service, `word('reason', 'held')`; a code that has none is shown as it is. */
export function useWord(): (family: string, code: string, values?: Record<string, unknown>) => string {
  const { t } = useTranslation('finance');
  return (family, code, values = {}) =>
    i18next.exists(`finance:${family}.${code}`) ? t(`${family}.${code}`, values) : code;
}
