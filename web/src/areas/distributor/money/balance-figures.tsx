import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { Money } from '../../../kit/figures';
import { Figure, Figures } from '../figure';

type Balance = Schemas['Balance'];

const isZero = (amount: string): boolean => /^-?0(\.0+)?$/.test(amount);
const isDebt = (amount: string): boolean => amount.startsWith('-');

/** The balance and what is on its way. */
export function BalanceFigures({ balance }: { balance: Balance }) {
  const { t } = useTranslation('distributor');
  const { payable, currency, inTransit, earned, refundPending, manualPending } = balance;
  return (
    <Figures>
      <Figure label={t('money.balance')} large to="/my/money">
        <Money amount={payable} currency={currency} />
      </Figure>
      {inTransit.map((sum) => (
        <Figure key={sum.currency} label={t('money.inTransit')}>
          <Money amount={sum.amount} currency={sum.currency} />
        </Figure>
      ))}
      <Figure label={t('money.earned')} to="/my/earnings">
        <Money amount={earned} currency={currency} />
      </Figure>
      {!isZero(refundPending) && (
        <Figure label={t('money.refundPending')}>
          <Money amount={refundPending} currency={currency} />
        </Figure>
      )}
      {!isZero(manualPending) && (
        <Figure label={t('money.manualPending')}>
          <Money amount={manualPending} currency={currency} />
        </Figure>
      )}
    </Figures>
  );
}

/** What happens next with the money, in a sentence. */
export function NextMoney({ balance: { payable, currency, inTransit, since } }: { balance: Balance }) {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const amount = locale.money(payable, currency);
  if (isDebt(payable)) return <>{t('money.nextDebt', { amount: amount.replace(/^[-−]/, '') })}</>;
  const [first] = inTransit.filter((sum) => !isZero(sum.amount));
  if (first) return <>{t('money.nextInTransit', { amount: locale.money(first.amount, first.currency) })}</>;
  if (isZero(payable)) return <>{t('money.nextNothing')}</>;
  return <>{t('money.nextPayable', { amount, since: since === null ? '' : locale.day(since) })}</>;
}
