import { Button, Chip } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client';
import { DataTable } from '../../../kit/data-table';
import { Instant, Money, Month } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { NumberLink } from '../parts/person-link';
import { useIsOwn } from '../../../session/use-rights';
import { useMay } from '../parts/use-may';
import type { Adjustment } from '../types';
import { ApproveDialog } from './approve-dialog';
import { NewAdjustmentDialog } from './new-adjustment-dialog';

const ADDRESS = { for: '' };

/** Corrections by hand: asked for by one person, approved by another. */
export function AdjustmentsPage() {
  const { t } = useTranslation('people');
  const may = useMay();
  const [address, change] = useAddress(ADDRESS);
  const [isMaking, make] = useState(address.for !== '');
  const [approving, approve] = useState<Adjustment | null>(null);
  const query = queries.useQuery('get', '/api/v1/adjustments');
  return (
    <Page
      title={t('adjustments.title')}
      about={t('adjustments.about')}
      actions={
        may.adjust && (
          <Button variant="contained" onClick={() => make(true)}>
            {t('adjustments.make')}
          </Button>
        )
      }
    >
      <Section>
        <Answer query={query}>
          {({ items }) => (
            <DataTable
              label={t('adjustments.title')}
              rows={items}
              rowKey={({ id }) => id}
              empty={t('adjustments.none')}
              exportAs="adjustments"
              columns={[
                {
                  key: 'person',
                  label: t('field.distributorNo'),
                  cell: ({ distributorNo }) => <NumberLink no={distributorNo} />,
                  text: ({ distributorNo }) => distributorNo,
                },
                {
                  key: 'amount',
                  label: t('field.amount'),
                  align: 'right',
                  cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
                  text: ({ amount }) => amount,
                },
                {
                  key: 'reason',
                  label: t('field.reason'),
                  cell: ({ reason }) => <bdi dir="auto">{reason}</bdi>,
                  text: ({ reason }) => reason,
                },
                {
                  key: 'by',
                  label: t('adjustments.requestedBy'),
                  cell: ({ requestedBy }) => <bdi>{requestedBy}</bdi>,
                  text: ({ requestedBy }) => requestedBy,
                },
                {
                  key: 'at',
                  label: t('field.when'),
                  cell: ({ requestedAt }) => <Instant at={requestedAt} />,
                  text: ({ requestedAt }) => requestedAt,
                },
                {
                  key: 'state',
                  label: t('field.state'),
                  cell: (adjustment) => (
                    <State
                      adjustment={adjustment}
                      onApprove={may.adjust ? () => approve(adjustment) : null}
                    />
                  ),
                  text: ({ approvedBy }) => approvedBy,
                },
              ]}
            />
          )}
        </Answer>
      </Section>
      {isMaking && (
        <NewAdjustmentDialog
          distributorNo={address.for}
          onClose={() => {
            make(false);
            change({ for: '' });
          }}
        />
      )}
      {approving && <ApproveDialog adjustment={approving} onClose={() => approve(null)} />}
    </Page>
  );
}

function State({ adjustment, onApprove }: { adjustment: Adjustment; onApprove: (() => void) | null }) {
  const { t } = useTranslation('people');
  const isOwn = useIsOwn();
  const { approvedBy, period, requestedBy, distributorNo } = adjustment;
  if (approvedBy !== null) {
    return (
      <>
        {t('adjustments.approvedBy')} <bdi>{approvedBy}</bdi>
        {period !== null && (
          <>
            {', '}
            <Month period={period} />
          </>
        )}
      </>
    );
  }
  // The service decides: with one person alone it may be the same.
  if (onApprove === null || isOwn(requestedBy)) return <Chip size="small" label={t('adjustments.waiting')} />;
  return (
    <Button size="small" onClick={onApprove} aria-label={t('adjustments.approveOf', { no: distributorNo })}>
      {t('adjustments.approve')}
    </Button>
  );
}
