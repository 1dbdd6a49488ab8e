import { Box, Link, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';

interface FigureProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly large?: boolean;
  /** Where the number can be opened. */
  readonly to?: string;
}

/** A number with what it is. */
export function Figure({ label, children, large, to }: FigureProps) {
  const shown = (
    <Typography
      component="span"
      sx={{ fontSize: large ? '1.9rem' : '1.15rem', fontWeight: 650, overflowWrap: 'anywhere' }}
    >
      {children}
    </Typography>
  );
  return (
    <Box component="div" sx={{ minWidth: 110 }}>
      <Typography component="dt" color="text.secondary" variant="body2">
        {label}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        {to === undefined ? (
          shown
        ) : (
          <Link component={RouterLink} to={to}>
            {shown}
          </Link>
        )}
      </Box>
    </Box>
  );
}

/** Figures side by side. */
export function Figures({ children }: { children: ReactNode }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1.5 }}>
      {children}
    </Box>
  );
}
