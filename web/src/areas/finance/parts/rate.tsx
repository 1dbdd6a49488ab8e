import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/locale';

interface RateProps {
  readonly rate: string;
  readonly rateOn: string | null;
  readonly balanceCurrency: string;
  readonly currency: string;
}

/** `1 USD = 95.5 RUB, of 1 November 2026` */
export function Rate({ rate, rateOn, balanceCurrency, currency }: RateProps) {
  const { t } = useTranslation('finance');
  const locale = useLocale();
  const figure = locale.language === 'ru' ? rate.replace('.', ',') : rate;
  const shown = `1 ${balanceCurrency} = ${figure} ${currency}`;
  return <>{rateOn === null ? shown : t('batch.rateOn', { rate: shown, day: locale.day(rateOn) })}</>;
}
