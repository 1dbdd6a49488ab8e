import { useHasRole } from '../../session/use-rights';

/** The auditor looks and changes nothing. */
export const useMayChange = (): boolean => useHasRole()('admin');
