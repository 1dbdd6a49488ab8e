import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { useWord } from './words';

/** What more is known of why somebody is left out, in a few words; null where the reason says it all. */
export function useFacts(
  currency: string,
): (row: Pick<Schemas['LeftOutShown'], 'reason' | 'facts'>) => string | null {
  const { t } = useTranslation('finance');
  const word = useWord();
  const locale = useLocale();
  const sum = (minor: unknown) => locale.money(decimalOf(String(minor)), currency);
  return ({ facts }) => {
    if ('minimumMinor' in facts) return t('facts.minimum', { sum: sum(facts['minimumMinor']) });
    if ('batch' in facts) return t('batch.short', { id: String(facts['batch']) });
    if ('usableFrom' in facts)
      return t('facts.usableFrom', { at: locale.instant(String(facts['usableFrom'])) });
    if ('kind' in facts) return word('kind', String(facts['kind']));
    if ('currency' in facts) return t('facts.currency', { currency: String(facts['currency']) });
    if ('field' in facts) return word('cannot', String(facts['code']));
    if ('code' in facts) return word('bankCode', String(facts['code']));
    if ('taxMinor' in facts)
      return t('facts.nothingLeft', { fee: sum(facts['feeMinor']), tax: sum(facts['taxMinor']) });
    if ('mostPayments' in facts) return t('facts.mostPayments', { count: Number(facts['mostPayments']) });
    return null;
  };
}

/** The currencies of the books have two digits behind the point. */
function decimalOf(minor: string): string {
  const digits = minor.replace('-', '').padStart(3, '0');
  return `${minor.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
