import { Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import type { Column } from '../../../kit/data-table';
import { DownloadButton } from '../../../kit/download-button';
import { Day } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { useAddress } from '../../../kit/use-address';
import { DayFilter } from '../parts/day-filter';
import { behind, dayOf } from '../parts/days';
import { Source, useSourceText } from '../parts/source';
import { To } from '../parts/to';
import { Legs, useLegsText } from './legs';

const ALL = { from: '', until: '' };

/** What was posted, the newest first; all of it as a file. */
export function Journal() {
  const { t } = useTranslation('finance');
  const [days, change] = useAddress(ALL);
  const columns = useEntryColumns();
  const from = dayOf(days.from);
  const until = behind(dayOf(days.until));
  const asked = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  const pages = usePages('/api/v1/ledger/entries', { query: asked });
  const file = (format: string) =>
    `/api/v1/ledger/journal?${new URLSearchParams({ format, ...asked }).toString()}`;
  return (
    <Section
      title={t('journal.title')}
      actions={
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <DownloadButton href={file('csv')} label={t('journal.whole', { as: 'CSV' })} />
          <DownloadButton href={file('xlsx')} label={t('journal.whole', { as: 'XLSX' })} />
        </Stack>
      }
    >
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', mb: 2 }}>
        <DayFilter label={t('journal.from')} value={days.from} onChange={(day) => change({ from: day })} />
        <DayFilter label={t('journal.until')} value={days.until} onChange={(day) => change({ until: day })} />
      </Stack>
      <PagedTable
        label={t('journal.title')}
        pages={pages}
        columns={columns}
        rowKey={({ id }) => id}
        empty={t('ledger.empty')}
        exportAs="journal-page"
      />
    </Section>
  );
}

function useEntryColumns(): readonly Column<Schemas['ShownLedgerEntry']>[] {
  const { t } = useTranslation('finance');
  const sourceText = useSourceText();
  const legsText = useLegsText();
  return [
    {
      key: 'id',
      label: t('entry.one'),
      cell: ({ id }) => <To to={`/ledger/entries/${id}`}>{t('entry.short', { id })}</To>,
      text: ({ id }) => id,
    },
    {
      key: 'day',
      label: t('entry.day'),
      cell: ({ effectiveOn }) => <Day date={effectiveOn} />,
      text: ({ effectiveOn }) => effectiveOn,
    },
    {
      key: 'source',
      label: t('entry.source'),
      cell: ({ source, text }) => <Source source={source} text={text} />,
      text: sourceText,
    },
    {
      key: 'legs',
      label: t('entry.legs'),
      cell: ({ legs }) => <Legs legs={legs} />,
      text: ({ legs }) => legsText(legs),
    },
    { key: 'by', label: t('entry.by'), cell: ({ by }) => <bdi>{by}</bdi>, text: ({ by }) => by },
  ];
}
