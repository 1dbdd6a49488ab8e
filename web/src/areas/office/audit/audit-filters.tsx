import { Button, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Filters {
  readonly by: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subject: string;
  readonly from: string;
  readonly until: string;
  readonly via: string;
}

const TEXTS = ['by', 'action', 'subjectKind', 'subject'] as const;
const DAYS = ['from', 'until'] as const;
const VIAS = ['session', 'token', 'command-line', 'upline'] as const;

export function AuditFilters({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (filters: Filters) => void;
}) {
  const { t } = useTranslation('office');
  const [typed, setTyped] = useState(filters);
  const set = (name: keyof Filters) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });
  return (
    <Stack
      component="form"
      role="search"
      direction="row"
      sx={{ gap: 1, flexWrap: 'wrap', mb: 2, '& > .MuiTextField-root': { minWidth: 160 } }}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed);
      }}
    >
      {TEXTS.map((name) => (
        <TextField
          key={name}
          size="small"
          label={t(`filter.${name}`)}
          value={typed[name]}
          onChange={set(name)}
        />
      ))}
      {DAYS.map((name) => (
        <TextField
          key={name}
          size="small"
          type="date"
          label={t(`filter.${name}`)}
          value={typed[name]}
          onChange={set(name)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ))}
      <TextField select size="small" label={t('audit.via')} value={typed.via} onChange={set('via')}>
        <MenuItem value="">{t('filter.any')}</MenuItem>
        {VIAS.map((via) => (
          <MenuItem key={via} value={via}>
            {t(`audit.vias.${via}`)}
          </MenuItem>
        ))}
      </TextField>
      <Button type="submit" variant="outlined">
        {t('common:act.show')}
      </Button>
    </Stack>
  );
}
