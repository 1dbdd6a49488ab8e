import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { queries } from '../../../api/client';
import { DataTable } from '../../../kit/data-table';
import { FactList } from '../../../kit/fact-list';
import { Day, Instant, Money, Month, Volume } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { NumberLink } from '../parts/person-link';
import { useMay } from '../parts/use-may';
import type { Order } from '../types';
import { RefundDialog } from './refund-dialog';

export function OrderPage() {
  const { t } = useTranslation('people');
  const { orderNo = '' } = useParams();
  const query = queries.useQuery('get', '/api/v1/orders/{orderNo}', { params: { path: { orderNo } } });
  return (
    <Page title={t('orders.one', { no: orderNo })} trail={[{ to: '/orders', label: t('orders.title') }]}>
      <Answer query={query}>{(order) => <Shown order={order} />}</Answer>
    </Page>
  );
}

function Shown({ order }: { order: Order }) {
  const { t } = useTranslation('people');
  const may = useMay();
  const [isAsked, ask] = useState(false);
  const { amount, currency, clientNo } = order;
  const canRefund = may.change && order.left !== '0.00';
  return (
    <>
      <Section>
        <FactList
          facts={[
            [t('field.distributorNo'), <NumberLink no={order.distributorNo} />],
            [t('field.clientNo'), clientNo === null ? t('orders.own') : <bdi>{clientNo}</bdi>],
            [t('field.orderedOn'), <Day date={order.orderedOn} />],
            [t('field.period'), <Month period={order.period} />],
            [t('field.cv'), <Volume cv={order.cv} />],
            [t('field.refunded'), <Volume cv={order.refunded} />],
            [t('field.left'), <Volume cv={order.left} />],
            [
              t('field.amount'),
              amount === null ? null : currency === null ? (
                amount
              ) : (
                <Money amount={amount} currency={currency} />
              ),
            ],
            [t('orders.bookedAt'), <Instant at={order.bookedAt} />],
            [t('orders.bookedBy'), <bdi>{order.bookedBy ?? t('orders.fromFile')}</bdi>],
          ]}
        />
      </Section>
      <Section
        title={t('refund.list')}
        actions={canRefund && <Button onClick={() => ask(true)}>{t('refund.act')}</Button>}
      >
        <DataTable
          label={t('refund.list')}
          rows={order.refunds}
          rowKey={({ refundNo }) => refundNo}
          empty={t('refund.none')}
          columns={[
            { key: 'no', label: t('field.refundNo'), cell: ({ refundNo }) => <bdi>{refundNo}</bdi> },
            { key: 'on', label: t('field.refundedOn'), cell: ({ refundedOn }) => <Day date={refundedOn} /> },
            { key: 'cv', label: t('field.cv'), align: 'right', cell: ({ cv }) => <Volume cv={cv} /> },
            { key: 'period', label: t('field.period'), cell: ({ period }) => <Month period={period} /> },
            {
              key: 'claim',
              label: t('refund.claimOn'),
              cell: ({ claimOn }) => (claimOn === null ? t('refund.noClaim') : <Month period={claimOn} />),
            },
          ]}
        />
      </Section>
      {isAsked && <RefundDialog order={order} onClose={() => ask(false)} />}
    </>
  );
}
