import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { Page, Section } from '../../../kit/page';
import { useWord } from '../parts/words';
import { MovesTable } from './moves-table';

/** How an account of the company came to its balance. */
export function AccountPage() {
  const { t } = useTranslation('finance');
  const word = useWord();
  const code = useParams()['code'] ?? '';
  const pages = usePages('/api/v1/ledger/accounts/{code}/statement', { path: { code }, query: {} });
  const name = word('accountName', code);
  return (
    <Page
      title={name}
      trail={[{ to: '/ledger', label: t('common:nav.ledger') }]}
      about={word('accountAbout', code)}
    >
      <Section>
        <MovesTable label={name} pages={pages} exportAs={`account-${code}`} />
      </Section>
    </Page>
  );
}
