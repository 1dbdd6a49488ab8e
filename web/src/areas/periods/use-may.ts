import { useHasRole } from '../../session/use-rights';

/** What the person may do here. */
export function useMay() {
  const has = useHasRole();
  return {
    calculate: has('admin'),
    discard: has('admin'),
    approve: has('admin', 'finance'),
    addPlan: has('admin'),
    simulate: has('admin', 'finance'),
  };
}
