import { useHasRole } from '../../../session/use-rights';

/** Whether acts are offered; an auditor reads. */
export const useMayAct = (): boolean => useHasRole()('admin', 'finance');
