import { Box, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router';

interface Shown {
  readonly name: string;
  readonly distributorNo: string;
  /** Where the person can be opened; else the name alone is shown. */
  readonly to?: string | undefined;
}

/** Somebody's name in any script, of any length, kept from turning around what stands beside it. */
export function PersonName({ name, distributorNo, to }: Shown) {
  const shown = (
    <Box component="bdi" dir="auto" sx={{ overflowWrap: 'anywhere' }}>
      {name}
    </Box>
  );
  return (
    <Box component="span">
      {to === undefined ? (
        shown
      ) : (
        <Link component={RouterLink} to={to}>
          {shown}
        </Link>
      )}{' '}
      <Box component="bdi" sx={{ color: 'text.secondary', fontSize: '0.85em' }}>
        {distributorNo}
      </Box>
    </Box>
  );
}
