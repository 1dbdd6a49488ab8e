import { useHasRole } from '../../../session/use-rights';

/** What the person may do here. */
export function useMay() {
  const has = useHasRole();
  return {
    change: has('admin'),
    adjust: has('admin', 'finance'),
    readTrail: has('admin', 'auditor'),
  };
}
