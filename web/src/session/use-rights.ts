import { type Role, useMe } from './me';

/** Whether one of these roles is held. The service decides what is allowed; this spares buttons that it would refuse. */
export function useHasRole(): (...roles: readonly Role[]) => boolean {
  const { data: me } = useMe();
  return (...roles) => me?.roles.some((role) => roles.includes(role)) ?? false;
}

/** Whether the name that an act was done under is one's own, as far as a hint needs it; the rule itself is the service's. */
export function useIsOwn(): (by: string | null) => boolean {
  const { data: me } = useMe();
  return (by) => by !== null && me?.actsAs.trim().toLowerCase() === by.trim().toLowerCase();
}
