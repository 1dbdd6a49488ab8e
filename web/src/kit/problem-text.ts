import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { currentLanguage } from '../i18n/texts';

/**
 * A refusal in the language of the page: by its code where `problems.json` has it, with its parameters; else the
 * service's own sentence, which is English.
 */
export function useProblemText(): (problem: Problem) => string {
  useTranslation();
  return (problem) => {
    const key = `problems:${problem.code}`;
    if (i18next.exists(key)) return i18next.t(key, { ...problem });
    if (currentLanguage() === 'en') return problem.detail;
    return `${i18next.t('problems:untranslated')} ${problem.detail}`;
  };
}
