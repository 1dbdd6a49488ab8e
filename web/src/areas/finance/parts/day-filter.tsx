import { TextField } from '@mui/material';

interface DayFilterProps {
  readonly label: string;
  /** `2026-10-31`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day by which something is filtered, at once. */
export function DayFilter({ label, value, onChange }: DayFilterProps) {
  return (
    <TextField
      type="date"
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ width: { xs: '100%', sm: 190 } }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
