import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../../api/client';
import { type Column, DataTable } from '../../../kit/data-table';
import { Section } from '../../../kit/page';
import { ActButton } from '../parts/act-button';
import { useMayAct } from '../parts/may-act';
import { useWord } from '../parts/words';
import { Item } from './entry-columns';

type Status = Schemas['ShownStatus'];

/** Statuses that name no payment of ours, or contradict the books: they moved nothing, and are put aside. */
export function Statuses({ statuses }: { statuses: readonly Status[] }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const mayAct = useMayAct();
  const act: Column<Status> = {
    key: 'act',
    label: t('queue.act'),
    cell: ({ id }) => (
      <ActButton
        name={`settle/${id}`}
        label={t('settle.putAside')}
        title={t('settle.statusTitle')}
        consequence={t('settle.statusConsequence')}
        fields={[{ name: 'reason', label: t('act.reason'), multiline: true }]}
        act={({ reason }, { headers }) =>
          api.POST('/api/v1/bank-entries/{id}/settle', {
            params: { header: headers, path: { id } },
            body: { as: 'ignored', reason: reason! },
          })
        }
      />
    ),
  };
  return (
    <Section title={t('statuses.title')}>
      <DataTable
        label={t('statuses.title')}
        rows={statuses}
        rowKey={({ id }) => id}
        empty={null}
        exportAs="bank-statuses"
        columns={[
          {
            key: 'verdict',
            label: t('queue.why'),
            cell: ({ verdict }) => word('verdict', verdict),
            text: ({ verdict }) => word('verdict', verdict),
          },
          {
            key: 'status',
            label: t('statuses.status'),
            cell: ({ status, bankStatus, code }) => (
              <>
                {word('itemState', status)} (<bdi>{bankStatus}</bdi>){' '}
                {code !== null && word('bankCode', code)}
              </>
            ),
            text: ({ status, bankStatus, code }) => [status, bankStatus, code].filter(Boolean).join(', '),
          },
          {
            key: 'reference',
            label: t('queue.reference'),
            cell: ({ reference, messageId, fileName }) => (
              <bdi>{[reference, messageId, fileName].filter(Boolean).join(', ')}</bdi>
            ),
            text: ({ reference, messageId }) => [reference, messageId].filter(Boolean).join(', '),
          },
          {
            key: 'item',
            label: t('item.one'),
            cell: ({ item }) => (item === null ? '—' : <Item item={item} />),
            text: ({ item }) => item,
          },
          ...(mayAct ? [act] : []),
        ]}
      />
    </Section>
  );
}
