import { Alert, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import type { Column } from '../../../kit/data-table';
import { Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { LabelledSelect } from '../parts/labelled-select';
import { useMayAct } from '../parts/may-act';
import { useWord } from '../parts/words';
import { EndItem } from './end-item';
import { useItemColumns } from './item-columns';

interface BatchItemsProps {
  readonly batch: Schemas['BatchInFull'];
  /** All where it is empty. */
  readonly state: string;
  /** One alone, by its place in the file; all where it is empty. */
  readonly position: string;
  readonly onChange: (asked: { state?: string; position?: string }) => void;
}

/** Every payment of the batch and what became of it. */
export function BatchItems({ batch, state, position, onChange }: BatchItemsProps) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const mayAct = useMayAct();
  const one = /^[1-9]\d{0,8}$/.test(position) ? Number(position) : null;
  const pages = usePages('/api/v1/payout-batches/{id}/items', {
    path: { id: batch.id },
    query: { ...(state !== '' && { state }), ...(one !== null && { position: one }) },
  });
  const columns = useItemColumns(batch);
  const isOut = ['exported', 'submitted', 'settling', 'closed'].includes(batch.state);
  const end: Column<Schemas['ItemShown']> = {
    key: 'end',
    label: t('item.byHand'),
    cell: (item) => <EndItem batch={batch} item={item} />,
  };
  return (
    <Section
      title={t('batch.payments')}
      actions={
        <LabelledSelect
          label={t('item.state')}
          value={state}
          options={[
            { value: '', label: t('all') },
            ...Object.entries(batch.states).map(([value, { items }]) => ({
              value,
              label: `${word('itemState', value)} (${items})`,
            })),
          ]}
          onChange={(value) => onChange({ state: value })}
        />
      }
    >
      {one !== null && (
        <Alert
          severity="info"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" size="small" onClick={() => onChange({ position: '' })}>
              {t('item.showAll')}
            </Button>
          }
        >
          {t('item.onlyOne', { position: one })}
        </Alert>
      )}
      <PagedTable
        label={t('batch.payments')}
        pages={pages}
        columns={[...columns, ...(mayAct && isOut ? [end] : [])]}
        rowKey={({ position }) => position}
        empty={t('batch.noItems')}
        exportAs={`payout-${batch.id}-payments`}
      />
    </Section>
  );
}
