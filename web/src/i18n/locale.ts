import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language } from './texts';

/** Days and months come before numbers of our own: the company's calendar has no time zone here. */
const TAGS: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' };

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${tag}${JSON.stringify(options)}`;
  let format = formats.get(key) as Intl.NumberFormat | undefined;
  if (!format) formats.set(key, (format = new Intl.NumberFormat(tag, options)));
  return format;
}

function dates(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${tag}${JSON.stringify(options)}`;
  let format = formats.get(key) as Intl.DateTimeFormat | undefined;
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(tag, options)));
  return format;
}

/** How figures are written in a language. Decimal strings are formatted as they are, never through a float. */
export interface Locale {
  readonly language: Language;
  money(amount: string, currency: string): string;
  /** CV, or any decimal string with two decimals. */
  volume(cv: string): string;
  /** `20` or `7.5` as the API has rates. */
  percent(rate: string): string;
  count(n: number): string;
  /** `2026-10` */
  month(period: string): string;
  /** `2026-10-31` */
  day(date: string): string;
  /** An instant, in the time zone of the device. */
  instant(at: string): string;
  /** `3 min. ago`; of seconds, minutes, hours or days, whichever fits. */
  ago(seconds: number): string;
}

function localeOf(language: Language): Locale {
  const tag = TAGS[language];
  const decimal = (text: string) => text as Intl.StringNumericLiteral;
  const utc = (text: string) => new Date(`${text}T00:00:00Z`);
  return {
    language,
    money: (amount, currency) =>
      numbers(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(decimal(amount)),
    volume: (cv) => numbers(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(decimal(cv)),
    percent: (rate) => `${numbers(tag, { maximumFractionDigits: 6 }).format(decimal(rate))} %`,
    count: (n) => numbers(tag, {}).format(n),
    month: (period) =>
      dates(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(utc(`${period}-01`)),
    day: (date) =>
      dates(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(utc(date)),
    instant: (at) => dates(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)),
    ago: (seconds) => {
      const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'long' });
      if (seconds < 60) return relative.format(-Math.round(seconds), 'second');
      if (seconds < 3_600) return relative.format(-Math.round(seconds / 60), 'minute');
      if (seconds < 86_400) return relative.format(-Math.round(seconds / 3_600), 'hour');
      return relative.format(-Math.round(seconds / 86_400), 'day');
    },
  };
}

const LOCALES: Record<Language, Locale> = { ru: localeOf('ru'), en: localeOf('en') };

/** The language chosen; the component is drawn anew when it changes. */
export function useLocale(): Locale {
  useTranslation();
  return LOCALES[currentLanguage()];
}
