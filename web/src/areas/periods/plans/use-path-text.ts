import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNames } from '../use-names';

/** `plans.professional.infinity.mode` → `«Professional» › infinity › mode` in the words of the language. */
export function usePathText(): (path: string) => string {
  useTranslation('periods');
  const names = useNames();
  const part = (key: string): string => {
    if (i18next.exists(`periods:diff.key.${key}`)) return i18next.t(`periods:diff.key.${key}`);
    return names.plan(names.bonus(key));
  };
  return (path) =>
    path
      .split('.')
      .filter((key) => key !== 'plans')
      .map(part)
      .join(' › ');
}
