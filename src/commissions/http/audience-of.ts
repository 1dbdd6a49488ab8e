import type { CallerIdentity } from '../../access';
import type { Audience } from '../explain';

/** What a caller may see of what is explained. */
export function audienceOf({ role, distributorId }: CallerIdentity): Audience {
  if (role !== 'distributor') return 'staff';
  if (distributorId === null) throw new Error('A distributor’s token belongs to somebody.');
  return { distributorId };
}
