import { useTranslation } from 'react-i18next';
import { Page } from '../../../kit/page';
import { Batches } from './batches';
import { Preview } from './preview';

/** What is payable, and the batches so far. */
export function PayoutsPage() {
  const { t } = useTranslation('finance');
  return (
    <Page title={t('common:nav.payouts')} about={t('payouts.about')}>
      <Preview />
      <Batches />
    </Page>
  );
}
