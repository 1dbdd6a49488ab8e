import { useMe } from '../../session/me';

/** What the person may do here. The service decides; this spares buttons that it would refuse. */
export function useMay() {
  const { data: me } = useMe();
  const has = (...roles: readonly string[]) => me?.roles.some((role) => roles.includes(role)) ?? false;
  return {
    name: me?.name ?? '',
    calculate: has('admin'),
    discard: has('admin'),
    approve: has('admin', 'finance'),
    addPlan: has('admin'),
    simulate: has('admin', 'finance'),
  };
}

/** Whether both are the same person, as the rule of two people sees names. */
export const isSamePerson = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();
