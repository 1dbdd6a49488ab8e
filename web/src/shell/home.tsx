import { Navigate } from 'react-router';
import { homeOf, useMe } from '../session/me';

export function Home() {
  const { data: me } = useMe();
  return me ? <Navigate to={homeOf(me)} replace /> : null;
}
