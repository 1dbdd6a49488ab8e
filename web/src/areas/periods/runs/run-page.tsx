import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { queries } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { Page, Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { NoSuchPage } from '../../../shell/page-states';
import { useNames } from '../use-names';
import { RunFacts } from './run-facts';
import { RunProgress } from './run-progress';
import { RunRows } from './run-rows';

/** One calculation: what it came to, and every row that it came to it by. */
export function RunPage() {
  const { id = '' } = useParams();
  return /^\d{1,9}$/.test(id) ? <ShownRun id={Number(id)} /> : <NoSuchPage />;
}

function ShownRun({ id }: { id: number }) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const names = useNames();
  const query = queries.useQuery('get', '/api/v1/runs/{id}', { params: { path: { id } } });
  const run = query.data;
  const trail = [{ to: '/periods', label: t('title') }];
  if (run) trail.push({ to: `/periods/${run.period}`, label: locale.month(run.period) });
  return (
    <Page
      title={t('runNo', { id })}
      trail={trail}
      about={run && `${names.runKind(run.kind)}: ${names.runState(run.state)}`}
    >
      <Answer query={query}>
        {(found) => (
          <>
            {found.state === 'running' && (
              <Section>
                <RunProgress run={found} />
              </Section>
            )}
            <Section title={t('runs.facts')}>
              <RunFacts run={found} />
            </Section>
            {(found.state === 'done' || found.state === 'approved') && <RunRows run={found} />}
          </>
        )}
      </Answer>
    </Page>
  );
}
