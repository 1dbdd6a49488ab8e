import { Box, Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useLocale } from '../../../i18n/locale';
import { type Column, DataTable } from '../../../kit/data-table';
import { Count, Money, Percent } from '../../../kit/figures';
import type { Simulation } from '../types';
import { useNames } from '../use-names';

interface Row {
  readonly key: string;
  readonly simulation: Simulation;
  /** Null: all of them together. */
  readonly bonus: string | null;
  readonly before: string;
  readonly after: string;
}

/** The chart's numbers: for each period every bonus and the whole, with the share of the volume and who is concerned. */
export function SimulationTable({ simulations }: { simulations: readonly Simulation[] }) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const names = useNames();
  const rows = simulations.flatMap(rowsOf);
  const money = (key: 'before' | 'after'): Column<Row> => ({
    key,
    label: t(`simulation.column.${key}`),
    align: 'right',
    cell: (row) => <Money amount={row[key]} currency={row.simulation.currency} />,
    text: (row) => row[key],
  });
  const share: Column<Row> = {
    key: 'share',
    label: t('simulation.column.share'),
    align: 'right',
    cell: (row) => (row.bonus === null ? <Shares simulation={row.simulation} /> : ''),
    text: ({ bonus, simulation: { before, after } }) =>
      bonus === null ? `${before.percentOfVolume} → ${after.percentOfVolume}` : null,
  };
  const people = (key: 'changed' | 'gained' | 'lost'): Column<Row> => ({
    key,
    label: t(`simulation.column.${key}`),
    align: 'right',
    cell: (row) => (row.bonus === null ? <Count n={row.simulation[key]} /> : ''),
    text: (row) => (row.bonus === null ? row.simulation[key] : null),
  });
  return (
    <DataTable
      label={t('simulation.table')}
      rows={rows}
      rowKey={({ key }) => key}
      empty=""
      exportAs="simulation"
      columns={[
        {
          key: 'period',
          label: t('column.period'),
          cell: ({ simulation }) => (
            <Link component={RouterLink} to={`/periods/${simulation.period}`}>
              {locale.month(simulation.period)}
            </Link>
          ),
          text: ({ simulation }) => simulation.period,
        },
        {
          key: 'bonus',
          label: t('column.bonus'),
          cell: ({ bonus }) =>
            bonus === null ? <strong>{t('simulation.whole')}</strong> : names.bonus(bonus),
          text: ({ bonus }) => bonus ?? t('simulation.whole'),
        },
        money('before'),
        money('after'),
        share,
        people('changed'),
        people('gained'),
        people('lost'),
      ]}
    />
  );
}

function Shares({ simulation: { before, after } }: { simulation: Simulation }) {
  const { t } = useTranslation('periods');
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Percent rate={before.percentOfVolume} /> → <Percent rate={after.percentOfVolume} />
      {after.overCeiling && (
        <>
          <br />
          {t('simulation.over')}
        </>
      )}
    </Box>
  );
}

function rowsOf(simulation: Simulation): Row[] {
  const { period, before, after } = simulation;
  const bonuses = [...new Set([...before.byBonus, ...after.byBonus].map(({ bonus }) => bonus))].sort();
  const amount = (side: Simulation['before'], bonus: string) =>
    side.byBonus.find((one) => one.bonus === bonus)?.lines ?? '0.00';
  return [
    ...bonuses.map((bonus) => ({
      ...{ key: `${period}/${bonus}`, simulation, bonus },
      ...{ before: amount(before, bonus), after: amount(after, bonus) },
    })),
    { key: period, simulation, bonus: null, before: before.lines, after: after.lines },
  ];
}
