import fc from 'fast-check';
import { referenceClose, type ReferenceInput } from '../reference/reference';
import { shippedPlanSet } from '../reference/shipped-plan';
import { network } from './arbitrary/networks';
import { period } from './arbitrary/periods';
import { nearestInBothPlans } from './arbitrary/plan-sets';
import { engineClose } from './engine-adapter';
import { expectSame } from './expect-same';

/** Lines, standings and the word on the ceiling, text by text. */
function expectAgreement(
  inputs: fc.Arbitrary<ReferenceInput>,
  numRuns: number,
  { endOnFailure = false } = {},
): void {
  fc.assert(
    fc.property(inputs, (input) => expectSame(engineClose(input), referenceClose(input))),
    { numRuns, endOnFailure },
  );
}

describe('the engine and the reference close a period alike', () => {
  it('whatever the network and the plan set', () => expectAgreement(period(), 500));

  it('where it is small, so that a difference is easily read', () =>
    expectAgreement(period({ maxSize: 12 }), 1_000));

  it('where nearest looks across plans that begin at different levels', () =>
    expectAgreement(period({ maxSize: 60, shapes: ['chain', 'deep', 'random'] }, nearestInBothPlans), 400));

  it('where amounts are beyond what doubles multiply exactly', () => {
    const cents = fc.oneof(
      fc.integer({ min: 999_999_000_000, max: 999_999_999_999 }),
      // Round figures, which come to half a cent at rates such as 33.33 % of 1.005.
      fc.integer({ min: 900_000, max: 999_999 }).map((millions) => millions * 1_000_000),
    );
    expectAgreement(period({ maxSize: 6, cents }), 300);
  });

  it.each(['every', 'nearest'] as const)('under the shipped plan set, mode %s', (mode) => {
    // Conditions that random networks meet about every other time.
    const qualification = { pv: '190.00', frontlineBuyers: '1', frontlineVolume: '190.00' };
    const planSet = shippedPlanSet({}, { mode, qualification });
    const inputs = network().map((people) => ({ planSet, minorDigits: 2, ...people }));
    expectAgreement(inputs, 200);
  });

  it('in chains of 1,500', () => {
    const chains = period({ minSize: 1_500, maxSize: 1_500, shapes: ['chain'] });
    // Not made smaller when it fails: the reference takes a second for each.
    expectAgreement(chains, 3, { endOnFailure: true });
  });
});
