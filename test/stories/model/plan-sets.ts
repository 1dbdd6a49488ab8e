import fc from 'fast-check';
import { anyPlanSet, type RandomPlanSet } from '../../engine/arbitrary/plan-sets';
import { shippedPlanSet } from '../../reference/shipped-plan';

/** The shipped one with conditions that small networks meet about every other time, and infinity nearer. */
const shippedLike: fc.Arbitrary<RandomPlanSet> = fc
  .record({
    mode: fc.constantFrom('every' as const, 'nearest' as const),
    fromLevel: fc.constantFrom('2', '3', '7'),
    qualification: fc.constantFrom(
      { pv: '0.30' },
      { frontlineBuyers: '1' },
      { pv: '190.00', frontlineBuyers: '1', frontlineVolume: '190.00' },
    ),
    countFrom: fc.constantFrom('enrolment' as const, 'first-volume' as const),
    refundedQualification: fc.constantFrom('lost' as const, 'lost' as const, 'kept' as const),
  })
  .map(({ mode, fromLevel, qualification, countFrom, refundedQualification }) => {
    const transition = { ...shippedPlanSet().transition, countFrom };
    const changes = { refundedQualification, transition };
    return { planSet: shippedPlanSet(changes, { mode, fromLevel, qualification }), minorDigits: 2 };
  });

export const planSets: fc.Arbitrary<RandomPlanSet> = fc.oneof(
  { weight: 2, arbitrary: shippedLike },
  { weight: 1, arbitrary: anyPlanSet },
);
