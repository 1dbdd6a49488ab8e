import { Alert, AlertTitle, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../../kit/fact-list';
import { Count } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import type { ImportJob } from '../types';

/** What the last check or taking in came to. */
export function Report({ job }: { job: ImportJob }) {
  const { t } = useTranslation('people');
  const { report, failure, state } = job;
  if (report === null && failure === null) return null;
  const isWhole = report !== null && report.bad === 0;
  return (
    <Section title={t('imports.report')}>
      <Stack spacing={2}>
        {state === 'done' && (
          <Alert severity="success">{t(isWhole ? 'imports.doneWhole' : 'imports.doneWithout')}</Alert>
        )}
        {state === 'checked' && failure === null && (
          <Alert severity={isWhole ? 'success' : 'warning'}>
            {t(isWhole ? 'imports.good' : 'imports.someBad')}
          </Alert>
        )}
        {failure !== null && (
          <Alert severity={state === 'checked' ? 'warning' : 'error'}>
            <AlertTitle>{t(`imports.failure.${failure.code}`, t('imports.failure.other'))}</AlertTitle>
            {failure.code === 'import-refused' ? null : <bdi dir="ltr">{failure.detail}</bdi>}
          </Alert>
        )}
        {report !== null && (
          <FactList
            facts={[
              [t('imports.rows'), <Count n={report.rows} />],
              [t('imports.added'), report.added === null ? null : <Count n={report.added} />],
              [t('imports.unchanged'), report.unchanged === null ? null : <Count n={report.unchanged} />],
              [t('imports.bad'), <Count n={report.bad} />],
            ]}
          />
        )}
        {report?.warnings.map(({ code, message, count }) => (
          <Alert key={message} severity="info">
            {t(`imports.warning.${code}`, { count, defaultValue: message })}
          </Alert>
        ))}
      </Stack>
    </Section>
  );
}
