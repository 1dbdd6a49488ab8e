import { Box, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../../api/client';
import { type Column, DataTable } from '../../../kit/data-table';
import { Count, Day, Instant } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useWord } from '../parts/words';
import { AnswerWarnings } from './answer-warnings';
import { coveredDays } from './covered-days';

type Taken = Schemas['ShownAnswer'];

/** The files that were taken in, and the days of which all is known. */
export function Answers() {
  const { t } = useTranslation('finance');
  const columns = useAnswerColumns();
  const query = queries.useQuery('get', '/api/v1/bank-answers');
  return (
    <Answer query={query}>
      {({ items }) => (
        <Stack spacing={2}>
          <Section title={t('answers.covered')}>
            <DataTable
              label={t('answers.covered')}
              rows={coveredDays(items.flatMap(({ covers }) => covers))}
              rowKey={({ account, from }) => `${account} ${from}`}
              empty={t('answers.nothingCovered')}
              exportAs="days-covered"
              columns={[
                {
                  key: 'account',
                  label: t('answers.account'),
                  cell: ({ account }) => (account === null ? t('answers.anyAccount') : <bdi>{account}</bdi>),
                  text: ({ account }) => account,
                },
                {
                  key: 'from',
                  label: t('answers.from'),
                  cell: ({ from }) => <Day date={from} />,
                  text: ({ from }) => from,
                },
                {
                  key: 'until',
                  label: t('answers.until'),
                  cell: ({ until }) => <Day date={until} />,
                  text: ({ until }) => until,
                },
              ]}
            />
          </Section>
          <Section title={t('answers.title')}>
            <DataTable
              label={t('answers.title')}
              rows={items}
              rowKey={({ id }) => id}
              empty={t('answers.none')}
              exportAs="bank-answers"
              columns={columns}
            />
          </Section>
        </Stack>
      )}
    </Answer>
  );
}

function useAnswerColumns(): readonly Column<Taken>[] {
  const { t } = useTranslation('finance');
  const word = useWord();
  const counted = (key: 'entries' | 'statuses' | 'repeated'): Column<Taken> => ({
    key,
    label: t(`report.${key}`),
    align: 'right',
    cell: (answer) => <Count n={answer[key]} />,
    text: (answer) => answer[key],
  });
  return [
    {
      key: 'file',
      label: t('file.name'),
      cell: ({ fileName, warnings }) => (
        <Box sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          <bdi dir="auto">{fileName}</bdi>
          <AnswerWarnings warnings={warnings} />
        </Box>
      ),
      text: ({ fileName }) => fileName,
    },
    {
      key: 'format',
      label: t('upload.format'),
      cell: ({ format }) => word('answerFormat', format),
      text: ({ format }) => format,
    },
    {
      key: 'at',
      label: t('answers.received'),
      cell: ({ receivedAt, receivedBy }) => (
        <>
          <Instant at={receivedAt} /> · <bdi>{receivedBy}</bdi>
        </>
      ),
      text: ({ receivedAt, receivedBy }) => `${receivedAt} ${receivedBy}`,
    },
    counted('entries'),
    counted('statuses'),
    counted('repeated'),
    {
      key: 'sha256',
      label: t('file.sha256'),
      cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}…</code>,
      text: ({ sha256 }) => sha256,
    },
  ];
}
