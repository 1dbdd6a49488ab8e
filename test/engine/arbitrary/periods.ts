import fc from 'fast-check';
import type { ReferenceInput } from '../../reference/reference';
import { network, type NetworkLimits } from './networks';
import { anyPlanSet, type RandomPlanSet } from './plan-sets';

/** A whole period: anybody's network under any plan set. */
export function period(
  limits: NetworkLimits = {},
  planSets: fc.Arbitrary<RandomPlanSet> = anyPlanSet,
): fc.Arbitrary<ReferenceInput> {
  return fc.tuple(planSets, network(limits)).map(([plan, people]) => ({ ...plan, ...people }));
}
