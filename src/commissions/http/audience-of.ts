import { type CallerIdentity, seesCompany } from '../../access';
import type { Audience } from '../explain';

/** What a caller may see of what is explained. */
export function audienceOf(caller: CallerIdentity): Audience {
  if (seesCompany(caller)) return 'staff';
  const { distributorId } = caller;
  if (distributorId === null) throw new Error('A distributor’s token belongs to somebody.');
  return { distributorId };
}
