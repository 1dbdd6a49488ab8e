import { MenuItem, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../kit/data-table';
import type { Beginning, ColumnChoice } from '../types';

interface MappingProps {
  readonly columns: readonly ColumnChoice[];
  readonly known: Beginning['known'];
  readonly rows: Beginning['rows'];
  readonly onChoose: (columns: readonly ColumnChoice[]) => void;
}

/** What each column of the file is. One of ours is given to one column alone: whoever gets it takes it away elsewhere. */
export function ColumnMapping({ columns, known, rows, onChoose }: MappingProps) {
  const { t } = useTranslation('people');
  const choose = (at: number, column: string | null) =>
    onChoose(
      columns.map((choice, place) => {
        if (place === at) return { ...choice, column };
        return choice.column === column ? { ...choice, column: null } : choice;
      }),
    );
  return (
    <DataTable
      label={t('imports.mapping')}
      rows={columns.map((choice, at) => ({ ...choice, at }))}
      rowKey={({ at }) => at}
      empty=""
      columns={[
        { key: 'header', label: t('imports.header'), cell: ({ header }) => <bdi dir="auto">{header}</bdi> },
        {
          key: 'example',
          label: t('imports.example'),
          cell: ({ at }) => <bdi dir="auto">{rows[0]?.values[at] ?? '—'}</bdi>,
        },
        {
          key: 'column',
          label: t('imports.is'),
          cell: ({ at, header, column }) => (
            <TextField
              select
              size="small"
              value={column ?? ''}
              onChange={(event) => choose(at, event.target.value === '' ? null : event.target.value)}
              sx={{ minWidth: 180 }}
              slotProps={{
                select: {
                  displayEmpty: true,
                  SelectDisplayProps: { 'aria-label': t('imports.isOf', { header }) },
                },
              }}
            >
              <MenuItem value="">{t('imports.leftOut')}</MenuItem>
              {known.map(({ column: one, required }) => (
                <MenuItem key={one} value={one}>
                  {t(`imports.known.${one}`)}
                  {required ? ' *' : ''}
                </MenuItem>
              ))}
            </TextField>
          ),
        },
      ]}
    />
  );
}
