import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

/** Names of what a company may have more of than these pages know: the key itself where there is no word for it. */
export interface PlanWords {
  plan(key: string | null): string;
  bonus(key: string): string;
}

export function usePlanWords(): PlanWords {
  const { t } = useTranslation('distributor');
  const known = (kind: string, key: string) =>
    i18next.exists(`common:${kind}.${key}`) ? t(`common:${kind}.${key}`) : key;
  return {
    plan: (key) => (key === null ? t('plan.none') : known('plan', key)),
    bonus: (key) => known('bonus', key),
  };
}
