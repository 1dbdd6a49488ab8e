import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useLocale } from '../../../i18n/locale';
import { type Column, DataTable } from '../../../kit/data-table';
import { Money, Percent, Volume } from '../../../kit/figures';
import type { Figures, Statement } from '../own';
import { usePlanWords } from '../words';

type Line = Figures['lines'][number];

/** Where a line can be opened. */
export const lineAddress = (period: string, level: string): string =>
  `/my/earnings/line?period=${period}&level=${encodeURIComponent(level)}`;

/** What was paid: volume × rate = amount. */
export function Lines({ statement, figures }: { statement: Statement; figures: Figures }) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const locale = useLocale();
  const { period, currency } = statement;
  const columns: Column<Line>[] = [
    {
      key: 'line',
      label: t('line.line'),
      text: ({ bonus, level }) => `${words.bonus(bonus)}, ${level}`,
      cell: ({ bonus, level }) => (
        <Link component={RouterLink} to={lineAddress(period, level)}>
          {t('line.name', { bonus: words.bonus(bonus), level })}
        </Link>
      ),
    },
    {
      key: 'volume',
      label: t('line.volume'),
      align: 'right',
      text: ({ volume }) => volume,
      cell: ({ volume }) => <Volume cv={volume} />,
    },
    {
      key: 'rate',
      label: t('line.rate'),
      align: 'right',
      text: ({ rate }) => rate,
      cell: ({ rate }) => <Percent rate={rate} />,
    },
    {
      key: 'amount',
      label: t('line.amount', { currency }),
      align: 'right',
      text: ({ amount }) => amount,
      cell: ({ amount }) => <Money amount={amount} currency={currency} />,
    },
  ];
  return (
    <DataTable
      label={t('earnings.tableOf', { month: locale.month(period) })}
      columns={columns}
      rows={[...figures.lines].sort(byLevel)}
      rowKey={({ bonus, level }) => `${bonus}/${level}`}
      empty={t('home.noLines')}
      exportAs={`earnings-${period}`}
    />
  );
}

const byLevel = (a: Line, b: Line): number => parseInt(a.level) - parseInt(b.level);
