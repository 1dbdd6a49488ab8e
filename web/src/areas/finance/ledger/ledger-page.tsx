import { useTranslation } from 'react-i18next';
import { Page } from '../../../kit/page';
import { useAddress } from '../../../kit/use-address';
import { AddressTabs } from '../parts/address-tabs';
import { Balance } from './balance';
import { Journal } from './journal';
import { Owed } from './owed';
import { Rates } from './rates';
import { Years } from './years';

const OPEN = { tab: '', from: '', until: '', debts: '' };

/** The books of the company. */
export function LedgerPage() {
  const { t } = useTranslation('finance');
  const [{ tab }, change] = useAddress(OPEN);
  return (
    <Page title={t('common:nav.ledger')} about={t('ledger.about')}>
      <AddressTabs
        label={t('common:nav.ledger')}
        open={tab}
        onOpen={(key) => change({ tab: key === 'balance' ? '' : key, from: '', until: '', debts: '' })}
        tabs={[
          { key: 'balance', label: t('balance.title'), content: () => <Balance /> },
          { key: 'journal', label: t('journal.title'), content: () => <Journal /> },
          { key: 'owed', label: t('owed.title'), content: () => <Owed /> },
          { key: 'rates', label: t('rates.title'), content: () => <Rates /> },
          { key: 'years', label: t('years.title'), content: () => <Years /> },
        ]}
      />
    </Page>
  );
}
