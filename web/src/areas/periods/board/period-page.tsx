import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { queries } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { Page, Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { RunsTable } from '../runs/runs-table';
import { useNames } from '../use-names';
import { PeriodBoard } from './period-board';

export function PeriodPage() {
  const { t } = useTranslation('periods');
  const { period = '' } = useParams();
  const query = queries.useQuery('get', '/api/v1/periods/{period}', { params: { path: { period } } });
  const names = useNames();
  const locale = useLocale();
  const isMonth = /^\d{4}-\d{2}$/.test(period);
  return (
    <Page
      title={isMonth ? locale.month(period) : period}
      trail={[{ to: '/periods', label: t('title') }]}
      about={query.data && names.periodState(query.data.state)}
    >
      <Answer query={query}>
        {(found) => (
          <>
            <PeriodBoard period={found} />
            <Section title={t('runs.title')}>
              <RunsTable period={found.period} />
            </Section>
          </>
        )}
      </Answer>
    </Page>
  );
}
