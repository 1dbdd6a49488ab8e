import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/locale';
import type { Summary } from '../own';
import { ChartBox } from './chart-box';

interface TotalsChartProps {
  /** Those with figures, the earliest first. */
  readonly periods: readonly Summary[];
  readonly label: (period: string) => string;
}

/** What each period came to. The table below has the same numbers. */
export default function TotalsChart({ periods, label }: TotalsChartProps) {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const currency = periods[0]?.currency ?? '';
  return (
    <ChartBox label={t('earnings.seriesChart')}>
      <BarChart
        height={240}
        skipAnimation
        hideLegend
        series={[
          {
            label: t('earnings.total'),
            // For the length of a bar a float is good enough.
            data: periods.map(({ total }) => Number(total)),
            valueFormatter: (amount) => (amount === null ? null : locale.money(amount.toFixed(2), currency)),
          },
        ]}
        xAxis={[{ scaleType: 'band', data: periods.map(({ period }) => label(period)) }]}
        yAxis={[{ width: 64, valueFormatter: (amount: number) => locale.count(amount) }]}
        grid={{ horizontal: true }}
      />
    </ChartBox>
  );
}
