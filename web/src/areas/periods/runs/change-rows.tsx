import { MenuItem, Stack, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { ChangesTable } from '../review/changes-table';
import type { RowsProps } from './rows-props';

const KINDS = ['all', 'started', 'stopped'] as const;

/** Who earns something else than in the month before; all, or only who began or stopped. */
export function ChangeRows({ run, address, onAddress }: RowsProps) {
  const { t } = useTranslation('periods');
  const kind = KINDS.find((one) => one === address.kind) ?? 'all';
  const pages = usePages('/api/v1/runs/{id}/changes', { path: { id: run.id }, query: { kind } });
  return (
    <Stack spacing={1}>
      <TextField
        select
        label={t('rows.changes.kind')}
        value={kind}
        onChange={(event) => onAddress({ kind: event.target.value })}
        sx={{ maxWidth: 280 }}
      >
        {KINDS.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`rows.changes.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <ChangesTable
        label={t('rows.changes.tab')}
        pages={pages}
        run={run}
        empty={t('rows.changes.none')}
        exportAs={`run-${run.id}-changes`}
      />
    </Stack>
  );
}
