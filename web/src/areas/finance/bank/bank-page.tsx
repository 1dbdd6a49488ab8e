import { useTranslation } from 'react-i18next';
import { Page } from '../../../kit/page';
import { useAddress } from '../../../kit/use-address';
import { AddressTabs } from '../parts/address-tabs';
import { useMayAct } from '../parts/may-act';
import { Answers } from './answers';
import { Queue } from './queue';
import { Transit } from './transit';
import { Upload } from './upload';

const OPEN = { tab: '', state: 'waiting' };

/** What banks answered, what of it waits for people, and what is on its way. */
export function BankPage() {
  const { t } = useTranslation('finance');
  const mayAct = useMayAct();
  const [{ tab, state }, change] = useAddress(OPEN);
  return (
    <Page title={t('common:nav.bank')} about={t('bank.about')}>
      {mayAct && <Upload />}
      <AddressTabs
        label={t('common:nav.bank')}
        open={tab}
        onOpen={(key) => change({ tab: key === 'queue' ? '' : key, state: 'waiting' })}
        tabs={[
          {
            key: 'queue',
            label: t('queue.title'),
            content: () => <Queue state={state} onState={(value) => change({ state: value })} />,
          },
          { key: 'transit', label: t('transit.title'), content: () => <Transit /> },
          { key: 'answers', label: t('answers.title'), content: () => <Answers /> },
        ]}
      />
    </Page>
  );
}
