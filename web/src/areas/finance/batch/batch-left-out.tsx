import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { LabelledSelect } from '../parts/labelled-select';
import { useLeftOutColumns } from '../parts/left-out-table';
import { useWord } from '../parts/words';

interface BatchLeftOutProps {
  readonly batch: Schemas['BatchInFull'];
  /** All where it is empty. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Everybody with a balance who is not in the batch, and why. */
export function BatchLeftOut({ batch, reason, onReason }: BatchLeftOutProps) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const pages = usePages('/api/v1/payout-batches/{id}/left-out', {
    path: { id: batch.id },
    query: { ...(reason !== '' && { reason }) },
  });
  const columns = useLeftOutColumns(batch.balanceCurrency, true);
  return (
    <Section
      title={t('leftOut.title')}
      actions={
        <LabelledSelect
          label={t('leftOut.reason')}
          value={reason}
          options={[
            { value: '', label: t('all') },
            ...Object.entries(batch.leftOut).map(([value, people]) => ({
              value,
              label: `${word('reason', value)} (${people})`,
            })),
          ]}
          onChange={onReason}
        />
      }
    >
      {reason !== '' && <Typography sx={{ mb: 1 }}>{word('reasonWhatToDo', reason)}</Typography>}
      <PagedTable
        label={t('leftOut.title')}
        pages={pages}
        columns={columns}
        rowKey={({ distributorNo }) => distributorNo}
        empty={t('leftOut.nobody')}
        exportAs={`payout-${batch.id}-left-out`}
      />
    </Section>
  );
}
