import { Chip, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { Money, Percent, Volume } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { PersonLink } from '../person-link';
import { useNames } from '../use-names';
import type { RowsProps } from './rows-props';

/** Lines, the greatest amounts first; of one bonus and level where the address says so. */
export function LineRows({ run, address: { bonus, level }, onAddress }: RowsProps) {
  const { t } = useTranslation('periods');
  const names = useNames();
  const query = { ...(bonus !== '' && { bonus }), ...(level !== '' && { level }) };
  const pages = usePages('/api/v1/runs/{id}/lines', { path: { id: run.id }, query });
  return (
    <Stack spacing={1}>
      {bonus !== '' && (
        <div>
          <Chip
            label={t('rows.bonusLevel', { bonus: names.bonus(bonus), level })}
            onDelete={() => onAddress({ bonus: '', level: '' })}
          />
        </div>
      )}
      <PagedTable
        label={t('rows.lines.tab')}
        pages={pages}
        rowKey={(line) => `${line.distributorNo}/${line.bonus}/${line.level}`}
        empty={t('rows.lines.none')}
        exportAs={`run-${run.id}-lines`}
        columns={[
          {
            key: 'person',
            label: t('column.distributor'),
            cell: (line) => <PersonLink name={line.name} no={line.distributorNo} period={run.period} />,
            text: (line) => line.distributorNo,
          },
          {
            key: 'bonus',
            label: t('column.bonus'),
            cell: (line) => t('rows.bonusLevel', { bonus: names.bonus(line.bonus), level: line.level }),
            text: (line) => `${line.bonus}/${line.level}`,
          },
          {
            key: 'volume',
            label: t('column.volume'),
            align: 'right',
            cell: ({ volume }) => <Volume cv={volume} />,
            text: ({ volume }) => volume,
          },
          {
            key: 'rate',
            label: t('column.rate'),
            align: 'right',
            cell: ({ rate }) => <Percent rate={rate} />,
            text: ({ rate }) => rate,
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
    </Stack>
  );
}
