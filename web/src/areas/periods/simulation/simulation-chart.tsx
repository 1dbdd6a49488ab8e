import { Box } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/locale';
import type { Simulation } from '../types';
import { useNames } from '../use-names';

/** Both keep 3:1 against white and against each other. */
const COLOURS = {
  before: ['#5b6b66', '#93a39d', '#c2cdc9'],
  after: ['#0b5d4a', '#3f8f7a', '#8cc3b3'],
} as const;
const SIDES = ['before', 'after'] as const;

/** What each period pays now and would pay, a bar each, by bonus. The numbers stand in the table below. */
export function SimulationChart({ simulations }: { simulations: readonly Simulation[] }) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const names = useNames();
  const currency = simulations[0]!.currency;
  const bonuses = [...new Set(simulations.flatMap(bonusesOf))].sort();
  const series = SIDES.flatMap((side) =>
    bonuses.map((bonus, index) => ({
      label: t(`simulation.series.${side}`, { bonus: names.bonus(bonus) }),
      stack: side,
      color: COLOURS[side][index % COLOURS[side].length]!,
      // Drawn, not reckoned with: a float is fine here.
      data: simulations.map((one) => Number(amountOf(one, side, bonus))),
      valueFormatter: (value: number | null) => locale.money((value ?? 0).toFixed(2), currency),
    })),
  );
  return (
    <Box role="img" aria-label={t('simulation.chart')} sx={{ minWidth: 0 }}>
      <BarChart
        height={320}
        skipAnimation
        xAxis={[{ data: simulations.map(({ period }) => locale.month(period)), scaleType: 'band' }]}
        yAxis={[{ width: 80, valueFormatter: (value: number) => locale.count(value) }]}
        series={series}
      />
    </Box>
  );
}

const bonusesOf = ({ before, after }: Simulation): string[] =>
  [...before.byBonus, ...after.byBonus].map(({ bonus }) => bonus);

function amountOf(simulation: Simulation, side: (typeof SIDES)[number], bonus: string): string {
  return simulation[side].byBonus.find((one) => one.bonus === bonus)?.lines ?? '0';
}
