import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** A picture of numbers that stand in a table beside it: to those who do not see it, it is one picture with a name. */
export function ChartBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box role="img" aria-label={label} sx={{ minWidth: 0 }}>
      <Box aria-hidden inert>
        {children}
      </Box>
    </Box>
  );
}
