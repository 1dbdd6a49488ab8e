import { Alert } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, queries } from '../../../api/client';
import { FactList } from '../../../kit/fact-list';
import { Count, Instant } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { ProgressBar } from '../../../kit/progress-bar';
import { Answer } from '../../../kit/states';
import { useProgress } from '../../../kit/use-progress';
import { useMay } from '../parts/use-may';
import type { ImportJob } from '../types';
import { BadLines } from './bad-lines';
import { Prepare } from './prepare';
import { Report } from './report';

const isAtWork = ({ state }: ImportJob): boolean => state === 'checking' || state === 'taking-in';

/** One file: what its columns are, what is wrong with it, how far it is, and what became of it. */
export function ImportPage() {
  const { t } = useTranslation('people');
  const id = Number(useParams()['id']);
  const query = queries.useQuery('get', '/api/v1/imports/{id}', { params: { path: { id } } });
  return (
    <Page
      title={query.data?.fileName ?? t('imports.file')}
      trail={[{ to: '/imports', label: t('imports.title') }]}
      about={query.data && t(`imports.kinds.${query.data.kind}`)}
    >
      <Answer query={query}>{(job) => <Shown job={job} />}</Answer>
    </Page>
  );
}

function Shown({ job }: { job: ImportJob }) {
  const { t } = useTranslation('people');
  const may = useMay();
  const { id } = job;
  const followed = useProgress<ImportJob>(isAtWork(job) ? `import/${id}/${job.startedAt}` : null, {
    events: null,
    ask: async () => (await api.GET('/api/v1/imports/{id}', { params: { path: { id } } })).data!,
    isOver: (state) => !isAtWork(state),
  });
  const now = isAtWork(job) ? (followed ?? job) : job;
  return (
    <>
      <Section>
        <FactList
          facts={[
            [t('field.state'), <span role="status">{t(`imports.state.${now.state}`)}</span>],
            [t('imports.bytes'), <Count n={job.bytes} />],
            ['SHA-256', <code>{job.sha256}</code>],
            [t('imports.uploaded'), <Instant at={job.uploadedAt} />],
            [t('imports.uploadedBy'), <bdi>{job.uploadedBy}</bdi>],
          ]}
        />
      </Section>
      {isAtWork(now) ? (
        <Section title={t(`imports.state.${now.state}`)}>
          <ProgressBar
            phase={t(`imports.phase.${now.phase ?? 'reading'}`)}
            done={now.doneBytes ?? 0}
            total={now.phase === 'reading' ? job.bytes : null}
          />
          <p>{t('imports.goesOn')}</p>
        </Section>
      ) : (
        <>
          <Report job={now} />
          {now.hasFile && may.change && <Prepare key={now.startedAt ?? ''} job={now} />}
          {!now.hasFile && now.state !== 'done' && <Alert severity="info">{t('imports.gone')}</Alert>}
          {now.report !== null && now.report.bad > 0 && <BadLines job={now} />}
        </>
      )}
    </>
  );
}
