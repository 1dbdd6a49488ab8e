import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../kit/data-table';
import { Money, Percent, Volume } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import type { Statement } from '../types';

interface TablesProps {
  readonly statement: Statement;
  readonly figures: NonNullable<Statement['figures']>;
}

/** What was earned, bonus by bonus and level by level. */
export function StatementLines({ statement, figures }: TablesProps) {
  const { t } = useTranslation('people');
  const { currency, distributorNo, period } = statement;
  return (
    <Section title={t('statement.lines')}>
      <DataTable
        label={t('statement.lines')}
        rows={figures.lines}
        rowKey={({ bonus, level }) => `${bonus}/${level}`}
        empty={t('statement.noLines')}
        exportAs={`lines-${distributorNo}-${period}`}
        columns={[
          {
            key: 'bonus',
            label: t('field.bonus'),
            cell: ({ bonus }) => t(`common:bonus.${bonus}`, bonus),
            text: ({ bonus }) => bonus,
          },
          { key: 'level', label: t('field.level'), cell: ({ level }) => level, text: ({ level }) => level },
          {
            key: 'volume',
            label: t('field.volume'),
            align: 'right',
            cell: ({ volume }) => <Volume cv={volume} />,
            text: ({ volume }) => volume,
          },
          {
            key: 'rate',
            label: t('field.rate'),
            align: 'right',
            cell: ({ rate }) => <Percent rate={rate} />,
            text: ({ rate }) => rate,
          },
          {
            key: 'amount',
            label: t('field.amount'),
            align: 'right',
            cell: ({ amount }) => <Money amount={amount} currency={currency} />,
            text: ({ amount }) => amount,
          },
        ]}
      />
    </Section>
  );
}

/** Clawbacks and corrections by hand, by where they come from. */
export function StatementAdjustments({ statement, figures }: TablesProps) {
  const { t } = useTranslation('people');
  const { currency, distributorNo, period } = statement;
  const { items } = figures.adjustments;
  if (items.length === 0) return null;
  return (
    <Section title={t('statement.adjustments')}>
      <DataTable
        label={t('statement.adjustments')}
        rows={items}
        rowKey={({ origin }) => origin}
        empty=""
        exportAs={`adjustments-${distributorNo}-${period}`}
        columns={[
          {
            key: 'origin',
            label: t('field.origin'),
            cell: ({ origin }) => <bdi>{origin}</bdi>,
            text: ({ origin }) => origin,
          },
          {
            key: 'amount',
            label: t('field.amount'),
            align: 'right',
            cell: ({ amount }) => <Money amount={amount} currency={currency} />,
            text: ({ amount }) => amount,
          },
        ]}
      />
    </Section>
  );
}
