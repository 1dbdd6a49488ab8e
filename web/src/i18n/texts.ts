import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = 'upline.language';
const FILES = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' });

/** The texts of an area are loaded with the area; `common` and `problems` at once. */
export async function startTexts(): Promise<void> {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: [],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await Promise.all([loadTexts('common'), loadTexts('problems')]);
}

/** Call before an area is shown. Both languages at once, so that switching waits for nothing. */
export async function loadTexts(area: string): Promise<void> {
  await Promise.all(
    LANGUAGES.map(async (language) => {
      if (i18next.hasResourceBundle(language, area)) return;
      const load = FILES[`./${language}/${area}.json`];
      if (!load) throw new Error(`There are no texts of "${area}" in ${language}.`);
      i18next.addResourceBundle(language, area, await load());
    }),
  );
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'ru';
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** As chosen here before, else as the browser asks, Russian for its neighbours' languages. */
function chosenLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'ru' || kept === 'en') return kept;
  const wanted = navigator.languages.map((tag) => tag.split('-')[0]!);
  const first = wanted.find((tag) => ['ru', 'kk', 'uk', 'be', 'ky', 'uz', 'en'].includes(tag));
  return first === undefined || first === 'en' ? 'en' : 'ru';
}
