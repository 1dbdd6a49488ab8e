import { useMe } from '../../../session/me';

/** What the person may do here. The service decides; this spares buttons that it would refuse. */
export function useMay() {
  const { data: me } = useMe();
  const has = (...roles: readonly string[]) => me?.roles.some((role) => roles.includes(role)) ?? false;
  return {
    name: me?.name ?? '',
    change: has('admin'),
    adjust: has('admin', 'finance'),
    readTrail: has('admin', 'auditor'),
  };
}
