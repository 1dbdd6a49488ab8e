import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { useLocale } from '../../../i18n/locale';
import { Money } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { PersonLink } from '../person-link';
import { useNames } from '../use-names';
import type { RowsProps } from './rows-props';

/** What refunds took back and corrections by hand, what takes most first. */
export function AdjustmentRows({ run }: RowsProps) {
  const { t } = useTranslation('periods');
  const tell = useOriginText();
  const pages = usePages('/api/v1/runs/{id}/adjustments', { path: { id: run.id } });
  return (
    <PagedTable
      label={t('rows.adjustments.tab')}
      pages={pages}
      rowKey={({ distributorNo, origin }) => `${distributorNo}/${origin}`}
      empty={t('rows.adjustments.none')}
      exportAs={`run-${run.id}-adjustments`}
      columns={[
        {
          key: 'person',
          label: t('column.distributor'),
          cell: (one) => <PersonLink name={one.name} no={one.distributorNo} period={run.period} />,
          text: (one) => one.distributorNo,
        },
        {
          key: 'origin',
          label: t('column.origin'),
          cell: ({ origin }) => tell(origin),
          text: ({ origin }) => origin,
        },
        {
          key: 'amount',
          label: t('column.amount'),
          align: 'right',
          cell: ({ amount }) => <Money amount={amount} currency={run.currency} />,
          text: ({ amount }) => amount,
        },
      ]}
    />
  );
}

/** `2026-09/level/3/R-17` or `manual/4` in words. */
function useOriginText(): (origin: string) => string {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const names = useNames();
  return (origin) => {
    const [period = '', bonus = '', level = '', refundNo] = origin.split('/');
    if (refundNo === undefined) return t('rows.adjustments.byHand', { id: bonus });
    return t('rows.adjustments.refund', {
      month: locale.month(period),
      bonus: names.bonus(bonus),
      level,
      refundNo,
    });
  };
}
