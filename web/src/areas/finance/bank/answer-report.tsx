import { Alert, AlertTitle, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { type Column, DataTable } from '../../../kit/data-table';
import { FactList } from '../../../kit/fact-list';
import { Count } from '../../../kit/figures';
import { BatchState } from '../parts/states';
import { To } from '../parts/to';
import { useWord } from '../parts/words';
import { AnswerWarnings } from './answer-warnings';

type Changed = Schemas['AnswerReport']['batches'][number];

/** What the file did. */
export function AnswerReport({ report }: { report: Schemas['AnswerReport'] }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const waiting = report.unmatched + report.alarms;
  const counted = (key: 'accepted' | 'paid' | 'rejected' | 'returned'): Column<Changed> => ({
    key,
    label: word('itemState', key),
    align: 'right',
    cell: (batch) =>
      batch[key] === 0 ? (
        '0'
      ) : (
        <To to={`/payouts/${batch.batchId}?tab=items&state=${key}`}>
          <Count n={batch[key]} />
        </To>
      ),
    text: (batch) => batch[key],
  });
  return (
    <Stack spacing={2}>
      <Alert severity={report.isKnown ? 'info' : waiting > 0 ? 'warning' : 'success'}>
        <AlertTitle>{t(report.isKnown ? 'report.known' : 'report.taken')}</AlertTitle>
        {waiting > 0 ? (
          <To to="/bank">{t('report.waiting', { count: waiting })}</To>
        ) : (
          t('report.nothingWaits')
        )}
      </Alert>
      <FactList
        facts={[
          [t('report.entries'), <Count key="entries" n={report.entries} />],
          [t('report.posted'), <Count key="posted" n={report.posted} />],
          [t('report.repeated'), <Count key="repeated" n={report.repeated} />],
          [t('report.statuses'), <Count key="statuses" n={report.statuses} />],
          [t('report.unmatched'), <Count key="unmatched" n={report.unmatched} />],
          [t('report.alarms'), <Count key="alarms" n={report.alarms} />],
        ]}
      />
      {report.batches.length > 0 && (
        <DataTable
          label={t('report.batches')}
          rows={report.batches}
          rowKey={({ batchId }) => batchId}
          empty={null}
          exportAs={`bank-answer-${report.answerId}`}
          columns={[
            {
              key: 'batch',
              label: t('batch.one'),
              cell: ({ batchId }) => <To to={`/payouts/${batchId}`}>{t('batch.short', { id: batchId })}</To>,
              text: ({ batchId }) => batchId,
            },
            {
              key: 'state',
              label: t('batches.state'),
              cell: ({ state }) => <BatchState state={state} />,
              text: ({ state }) => word('batchState', state),
            },
            counted('accepted'),
            counted('paid'),
            counted('rejected'),
            counted('returned'),
            {
              key: 'open',
              label: t('report.open'),
              align: 'right',
              cell: ({ open }) => <Count n={open} />,
              text: ({ open }) => open,
            },
          ]}
        />
      )}
      <AnswerWarnings warnings={report.warnings} />
    </Stack>
  );
}
