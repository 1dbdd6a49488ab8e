import { Alert, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { LabelledSelect } from '../parts/labelled-select';
import { useMayAct } from '../parts/may-act';
import { useWord } from '../parts/words';
import { useEntryColumns } from './entry-columns';
import { SettleEntry } from './settle-entry';
import { Statuses } from './statuses';
import type { BankEntry } from './types';

const STATES = ['waiting', 'unmatched', 'posted', 'settled', 'ignored'] as const;
type EntryState = (typeof STATES)[number];

/** Entries of the bank: those that wait for people, or those of a state. */
export function Queue({ state: named, onState }: { state: string; onState: (state: string) => void }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const mayAct = useMayAct();
  const state: EntryState = STATES.find((one) => one === named) ?? 'waiting';
  const pages = usePages('/api/v1/bank-entries', { query: { state } });
  const columns = useEntryColumns(state !== 'waiting');
  const mayBeSettled = state === 'waiting' || state === 'unmatched';
  // The statuses stand beside the entries of the first page.
  const first = pages.query.data?.pages[0] as { statuses?: Schemas['ShownStatus'][] } | undefined;
  return (
    <Stack spacing={2}>
      <Section
        title={t('queue.title')}
        actions={
          <LabelledSelect
            label={t('queue.state')}
            value={state}
            options={STATES.map((value) => ({ value, label: word('entryState', value) }))}
            onChange={onState}
          />
        }
      >
        {mayBeSettled && pages.items.some(({ alarm }) => alarm !== null) && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {t('queue.hasAlarms')}
          </Alert>
        )}
        <PagedTable
          label={t('queue.title')}
          pages={pages}
          columns={[
            ...columns,
            ...(mayAct && mayBeSettled
              ? [
                  {
                    key: 'act',
                    label: t('queue.act'),
                    cell: (entry: BankEntry) => <SettleEntry entry={entry} />,
                  },
                ]
              : []),
          ]}
          rowKey={({ id }) => id}
          empty={t(state === 'waiting' ? 'queue.empty' : 'queue.none')}
          exportAs={`bank-entries-${state}`}
        />
      </Section>
      {first?.statuses !== undefined && first.statuses.length > 0 && <Statuses statuses={first.statuses} />}
    </Stack>
  );
}
