import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../../api/client';
import { DataTable } from '../../../kit/data-table';
import { Answer } from '../../../kit/states';
import { To } from '../parts/to';
import { useItemColumns } from './item-columns';

const SHOWN = 3;

/** The first and the last payments, to be held against the file. */
export function EdgeItems({ batch }: { batch: Schemas['BatchInFull'] }) {
  const { t } = useTranslation('finance');
  const columns = useItemColumns(batch);
  const ask = (last: boolean) => ({ params: { path: { id: batch.id }, query: { limit: SHOWN, last } } });
  const first = queries.useQuery('get', '/api/v1/payout-batches/{id}/items', ask(false));
  const last = queries.useQuery('get', '/api/v1/payout-batches/{id}/items', ask(true));
  const count = batch.items ?? 0;
  const behind = Math.min(SHOWN, Math.max(0, count - SHOWN));
  return (
    <Answer query={first}>
      {({ items }) => (
        <>
          <Typography sx={{ mb: 1 }}>{t('batch.firstLines', { count: items.length })}</Typography>
          <DataTable
            label={t('batch.firstLines', { count: items.length })}
            columns={columns}
            rows={items}
            rowKey={({ position }) => position}
            empty={t('batch.noItems')}
          />
          {behind > 0 && (
            <Answer query={last}>
              {(answer) => (
                <>
                  <Typography sx={{ my: 1 }}>{t('batch.lastLines', { count: behind })}</Typography>
                  <DataTable
                    label={t('batch.lastLines', { count: behind })}
                    columns={columns}
                    rows={answer.items.slice(-behind)}
                    rowKey={({ position }) => position}
                    empty={t('batch.noItems')}
                  />
                </>
              )}
            </Answer>
          )}
          <To to={`/payouts/${batch.id}?tab=items`}>{t('batch.allItems', { count })}</To>
        </>
      )}
    </Answer>
  );
}
