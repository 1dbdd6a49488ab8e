import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router';

export const personPath = (no: string): string => `/people/${encodeURIComponent(no)}`;

/** Where the number alone is known. */
export function NumberLink({ no }: { no: string }) {
  return (
    <Link component={RouterLink} to={personPath(no)}>
      <bdi>{no}</bdi>
    </Link>
  );
}

export function OrderLink({ no }: { no: string }) {
  return (
    <Link component={RouterLink} to={`/orders/${encodeURIComponent(no)}`}>
      <bdi>{no}</bdi>
    </Link>
  );
}
