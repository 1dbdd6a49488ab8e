import { useTranslation } from 'react-i18next';
import { type Locale, useLocale } from '../../../i18n/locale';
import type { ReadinessCheck } from '../types';
import { useNames } from '../use-names';

type Fact = ReadinessCheck['facts'][string];

/** A check as one sentence, its figures as the language writes them. */
export function useCheckText(currency: string): (check: ReadinessCheck) => string {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const names = useNames();
  return (check) => {
    const facts = Object.fromEntries(
      Object.entries(check.facts).map(([name, fact]) => [name, shown(name, fact, locale, currency)]),
    );
    const { state, kind } = check.facts;
    return t(`check.${check.code}.${variantOf(check)}`, {
      ...facts,
      ...(check.count !== null && { count: check.count }),
      ...(typeof state === 'string' && { state: names.periodState(state) }),
      ...(typeof kind === 'string' && { kind: names.runKind(kind) }),
    });
  };
}

function variantOf({ code, state, count, facts }: ReadinessCheck): string {
  if (code === 'estimate') {
    if (facts['run'] === undefined) return 'none';
    if (facts['overCeiling'] === true) return 'over';
    return facts['isStale'] === true ? 'stale' : 'ok';
  }
  if (code === 'period-before-closed' && facts['period'] === null) return 'first';
  if (code === 'plan-in-force' && state === 'blocking')
    return facts['version'] === null ? 'none' : 'currency';
  if (code === 'adjustments-booked') return count === 0 ? 'none' : 'ok';
  return state;
}

function shown(name: string, fact: Fact, locale: Locale, currency: string): string {
  if (fact === null) return '—';
  const text = String(fact);
  switch (name) {
    case 'cv':
      return locale.volume(text);
    case 'amount':
    case 'lines':
      return locale.money(text, currency);
    case 'period':
      return locale.month(text);
    case 'untilOn':
      return locale.day(text);
    case 'percentOfVolume':
    case 'ceilingPercent':
      return locale.percent(text);
    case 'ageSeconds':
      return locale.ago(Number(text));
    default:
      return text;
  }
}
