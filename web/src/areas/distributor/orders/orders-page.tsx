import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../../kit/page';
import { Answer, Empty } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { currentOf, useStatements } from '../own';
import { PeriodSwitch } from '../period-switch';
import { Clients } from './clients';
import { Orders } from './orders';

const ADDRESS = { period: '', client: '' };

/** The own clients, and the orders that make up the personal volume. */
export function OrdersPage() {
  const { t } = useTranslation('distributor');
  const statements = useStatements();
  const [{ period: asked, client }, change] = useAddress(ADDRESS);
  return (
    <Page title={t('orders.title')} about={t('orders.about')}>
      <Answer query={statements}>
        {({ items }) => {
          const period = asked === '' ? currentOf(items)?.period : asked;
          if (period === undefined) return <Empty>{t('home.nothing')}</Empty>;
          return (
            <>
              <PeriodSwitch periods={items} value={period} onChange={(next) => change({ period: next })} />
              <Section title={t('orders.clients')}>
                <Clients period={period} chosen={client} onChoose={(one) => change({ client: one })} />
              </Section>
              <Section title={client === '' ? t('orders.orders') : t('orders.ordersOf', { client })}>
                <Orders period={period} client={client} />
              </Section>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
