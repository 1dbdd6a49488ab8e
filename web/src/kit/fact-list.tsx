import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Names with their values, beside one another; what has no value is left out. */
export function FactList({
  facts,
}: {
  facts: readonly (readonly [label: string, value: ReactNode | null])[];
}) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(10rem, auto) 1fr' },
        columnGap: 3,
        rowGap: { xs: 0.25, sm: 0.75 },
        m: 0,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere', minWidth: 0 },
      }}
    >
      {facts
        .filter(([, value]) => value !== null)
        .flatMap(([label, value]) => [<dt key={`${label}:`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </Box>
  );
}
