import { useMe } from '../../../session/me';

/** Whether acts are offered; an auditor reads. What is allowed is the service's to decide. */
export function useMayAct(): boolean {
  const { data: me } = useMe();
  return me?.roles.some((role) => role === 'admin' || role === 'finance') ?? false;
}

/** Whether the name of an act is one's own, as far as a hint needs it; the rule itself is the service's. */
export function useIsOwn(): (by: string | null) => boolean {
  const { data: me } = useMe();
  return (by) => by !== null && me?.actsAs.trim().toLowerCase() === by.trim().toLowerCase();
}
