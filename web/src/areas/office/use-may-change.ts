import { useMe } from '../../session/me';

/** The auditor looks and changes nothing. */
export const useMayChange = (): boolean => useMe().data?.roles.includes('admin') ?? false;
