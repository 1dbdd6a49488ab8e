import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/locale';
import { DataTable } from '../../../kit/data-table';
import { Money } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import type { Figures } from '../own';
import { usePlanWords } from '../words';

type Page = Figures['adjustments'];
type Adjustment = Page['items'][number];

interface AdjustmentsProps {
  readonly adjustments: Page;
  readonly currency: string;
  readonly period: string;
}

/** What was taken back or put right, each with where it comes from. */
export function Adjustments({ adjustments, currency, period }: AdjustmentsProps) {
  const { t } = useTranslation('distributor');
  const whence = useWhence();
  return (
    <Section title={t('earnings.adjustments')}>
      <DataTable<Adjustment>
        label={t('earnings.adjustments')}
        rows={adjustments.items}
        rowKey={({ origin }) => origin}
        empty={t('adjustment.none')}
        exportAs={`adjustments-${period}`}
        columns={[
          { key: 'why', label: t('adjustment.why'), text: whence, cell: (one) => <bdi>{whence(one)}</bdi> },
          {
            key: 'origin',
            label: t('adjustment.origin'),
            text: ({ origin }) => origin,
            cell: ({ origin }) => origin,
          },
          {
            key: 'amount',
            label: t('line.amount', { currency }),
            align: 'right',
            text: ({ amount }) => amount,
            cell: ({ amount }) => <Money amount={amount} currency={currency} />,
          },
        ]}
      />
      {adjustments.nextCursor !== null && (
        <Typography color="text.secondary">{t('adjustment.more')}</Typography>
      )}
    </Section>
  );
}

function useWhence(): (one: Adjustment) => string {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const locale = useLocale();
  return (one) => {
    if (one.kind === 'manual') return t('adjustment.manual', { reason: one.reason });
    const { refundNo, refundedOn, refunded, closedPeriod, bonus, level, buyer, cause } = one;
    return t(`adjustment.${cause}`, {
      refundNo,
      day: locale.day(refundedOn),
      cv: locale.volume(refunded),
      month: locale.month(closedPeriod),
      line: t('line.name', { bonus: words.bonus(bonus), level }),
      buyer: `${buyer.name} (${buyer.distributorNo})`,
    });
  };
}
