import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../../api/client';
import { type Column, DataTable } from '../../../kit/data-table';
import { Count, Instant, Money } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { LabelledSelect } from '../parts/labelled-select';
import { BatchState } from '../parts/states';
import { To } from '../parts/to';
import { useWord } from '../parts/words';

type Batch = Schemas['BatchShown'];

const ALL = { state: '' };
const STATES = ['draft', 'frozen', 'approved', 'exported', 'submitted', 'settling', 'closed', 'cancelled'];

/** The batches, the newest first. */
export function Batches() {
  const { t } = useTranslation('finance');
  const word = useWord();
  const [{ state }, change] = useAddress(ALL);
  const columns = useBatchColumns();
  const query = queries.useQuery('get', '/api/v1/payout-batches');
  return (
    <Section
      title={t('batches.title')}
      actions={
        <LabelledSelect
          label={t('batches.state')}
          value={state}
          options={[
            { value: '', label: t('all') },
            ...STATES.map((value) => ({ value, label: word('batchState', value) })),
          ]}
          onChange={(value) => change({ state: value })}
        />
      }
    >
      <Answer query={query}>
        {({ items }) => (
          <DataTable
            label={t('batches.title')}
            columns={columns}
            rows={items.filter((batch) => state === '' || batch.state === state)}
            rowKey={({ id }) => id}
            empty={t(items.length === 0 ? 'batches.none' : 'batches.noneSuch')}
            exportAs="payout-batches"
          />
        )}
      </Answer>
    </Section>
  );
}

function useBatchColumns(): readonly Column<Batch>[] {
  const { t } = useTranslation('finance');
  const word = useWord();
  return [
    {
      key: 'id',
      label: t('batch.one'),
      cell: ({ id }) => <To to={`/payouts/${id}`}>{t('batch.short', { id })}</To>,
      text: ({ id }) => id,
    },
    {
      key: 'state',
      label: t('batches.state'),
      cell: ({ state }) => <BatchState state={state} />,
      text: ({ state }) => word('batchState', state),
    },
    {
      key: 'format',
      label: t('preview.format'),
      cell: ({ format }) => word('format', format),
      text: ({ format }) => format,
    },
    {
      key: 'items',
      label: t('batch.items'),
      align: 'right',
      cell: ({ items }) => (items === null ? '—' : <Count n={items} />),
      text: ({ items }) => items,
    },
    {
      key: 'amount',
      label: t('batch.amount'),
      align: 'right',
      cell: ({ amount, currency }) => (amount === null ? '—' : <Money {...{ amount, currency }} />),
      text: ({ amount, currency }) => (amount === null ? null : `${amount} ${currency}`),
    },
    {
      key: 'by',
      label: t('batch.madeBy'),
      cell: ({ madeBy, madeAt }) => (
        <>
          <bdi>{madeBy}</bdi> · <Instant at={madeAt} />
        </>
      ),
      text: ({ madeBy, madeAt }) => `${madeBy} ${madeAt}`,
    },
    {
      key: 'approved',
      label: t('batch.approvedBy'),
      cell: ({ approvedBy }) => (approvedBy === null ? '—' : <bdi>{approvedBy}</bdi>),
      text: ({ approvedBy }) => approvedBy,
    },
  ];
}
