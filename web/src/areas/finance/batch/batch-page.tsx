import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { queries } from '../../../api/client';
import { Page } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { AddressTabs } from '../parts/address-tabs';
import { BatchState } from '../parts/states';
import { useWord } from '../parts/words';
import { BatchItems } from './batch-items';
import { BatchLeftOut } from './batch-left-out';
import { Overview } from './overview';

const OPEN = { tab: '', state: '', position: '', reason: '' };

/** A batch on its way from a draft to the bank and back. */
export function BatchPage() {
  const { t } = useTranslation('finance');
  const word = useWord();
  const id = Number(useParams()['id']);
  const [{ tab, state, position, reason }, change] = useAddress(OPEN);
  const query = queries.useQuery('get', '/api/v1/payout-batches/{id}', { params: { path: { id } } });
  return (
    <Page
      title={t('batch.title', { id })}
      trail={[{ to: '/payouts', label: t('common:nav.payouts') }]}
      about={
        query.data && (
          <>
            {word('format', query.data.format)} · <BatchState state={query.data.state} />
          </>
        )
      }
    >
      <Answer query={query}>
        {(batch) => (
          <AddressTabs
            label={t('batch.title', { id })}
            open={tab}
            onOpen={(key) =>
              change({ tab: key === 'overview' ? '' : key, state: '', position: '', reason: '' })
            }
            tabs={[
              { key: 'overview', label: t('batch.overview'), content: () => <Overview batch={batch} /> },
              {
                key: 'items',
                label: t('batch.payments'),
                content: () => (
                  <BatchItems batch={batch} state={state} position={position} onChange={change} />
                ),
              },
              {
                key: 'left-out',
                label: t('leftOut.title'),
                content: () => (
                  <BatchLeftOut
                    batch={batch}
                    reason={reason}
                    onReason={(value) => change({ reason: value })}
                  />
                ),
              },
            ]}
          />
        )}
      </Answer>
    </Page>
  );
}
