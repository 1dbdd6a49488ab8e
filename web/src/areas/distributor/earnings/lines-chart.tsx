import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { usePlanWords } from '../words';
import { ChartBox } from './chart-box';

interface LinesChartProps {
  readonly lines: readonly Schemas['StatementLine'][];
  readonly currency: string;
}

/** Amounts by level, a colour for each bonus. The table below has the same numbers. */
export default function LinesChart({ lines, currency }: LinesChartProps) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const locale = useLocale();
  const levels = [...new Set(lines.map(({ level }) => level))].sort((a, b) => parseInt(a) - parseInt(b));
  const bonuses = [...new Set(lines.map(({ bonus }) => bonus))];
  const amountOf = (bonus: string, level: string) => {
    const line = lines.find((one) => one.bonus === bonus && one.level === level);
    // For the length of a bar a float is good enough.
    return line ? Number(line.amount) : null;
  };
  return (
    <ChartBox label={t('earnings.chart')}>
      <BarChart
        height={260}
        skipAnimation
        series={bonuses.map((bonus) => ({
          label: words.bonus(bonus),
          stack: 'lines',
          data: levels.map((level) => amountOf(bonus, level)),
          valueFormatter: (amount) => (amount === null ? null : locale.money(amount.toFixed(2), currency)),
        }))}
        xAxis={[{ scaleType: 'band', data: levels.map((level) => t('levelShort', { level })) }]}
        yAxis={[{ width: 64, valueFormatter: (amount: number) => locale.count(amount) }]}
        grid={{ horizontal: true }}
      />
    </ChartBox>
  );
}
