import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { Page, Section } from '../../../kit/page';
import { To } from '../parts/to';
import { MovesTable } from './moves-table';

/** How what is owed to one person came about. */
export function PersonAccountPage() {
  const { t } = useTranslation('finance');
  const no = useParams()['no'] ?? '';
  const pages = usePages('/api/v1/distributors/{no}/account-statement', { path: { no }, query: {} });
  return (
    <Page
      title={t('personAccount.title', { no })}
      trail={[
        { to: '/ledger', label: t('common:nav.ledger') },
        { to: '/ledger?tab=owed', label: t('owed.title') },
      ]}
      about={<To to={`/people/${encodeURIComponent(no)}`}>{t('personAccount.toPerson')}</To>}
    >
      <Section>
        <MovesTable label={t('personAccount.title', { no })} pages={pages} exportAs="account-statement" />
      </Section>
    </Page>
  );
}
