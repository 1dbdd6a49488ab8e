import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/locale';
import type { WorstCase } from '../types';

/** What an order can cost at most, in words. */
export function useWorstCaseText(): (worst: WorstCase) => string {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  return (worst) => {
    if (worst.kind === 'bounded') return t('worst.bounded', { percent: locale.percent(worst.percent) });
    const text = t('worst.unbounded', {
      count: worst.levels,
      levelsPercent: locale.percent(worst.levelsPercent),
      above: locale.percent(worst.percentPerAncestorAbove),
      ancestor: worst.passesHundredAtAncestor,
    });
    if (worst.oncePercent === '0') return text;
    return `${text} ${t('worst.once', { percent: locale.percent(worst.oncePercent) })}`;
  };
}
