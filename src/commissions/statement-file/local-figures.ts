import type { Language } from './statement-words';

const NO_BREAK = '\u00a0';

/** `-1234567.50` as people of the language write it; a text, so that no digit is lost. */
export function localDecimal(decimal: string, language: Language): string {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined) return decimal;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? NO_BREAK : ',');
  const rest = fraction === undefined ? '' : `${language === 'ru' ? ',' : '.'}${fraction}`;
  return `${sign === '-' ? '−' : ''}${grouped}${rest}`;
}

/** `2026-10` → `October 2026`, `октябрь 2026 г.` */
export function localMonth(period: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${period}-01T00:00:00Z`),
  );
}

/** In the company's time zone, which is named. */
export function localInstant(at: Date, language: Language, timeZone: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return `${new Intl.DateTimeFormat(language, style).format(at)} (${timeZone})`;
}
