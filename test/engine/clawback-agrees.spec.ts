import fc from 'fast-check';
import { referenceClawback, type ClawbackInput } from '../reference/reference';
import { clawbackInput, returns } from './arbitrary/claims';
import { period } from './arbitrary/periods';
import { nearestInBothPlans } from './arbitrary/plan-sets';
import { engineClawback } from './engine-clawback';
import { expectSame } from './expect-same';

const periods = period({ maxSize: 40 });

function withReturns(closed: typeof periods): fc.Arbitrary<ClawbackInput> {
  return closed.chain((input) => returns(input).map((returned) => clawbackInput(input, returned)));
}

function expectAgreement(inputs: fc.Arbitrary<ClawbackInput>, numRuns: number): void {
  fc.assert(
    fc.property(inputs, (input) => expectSame(engineClawback(input), referenceClawback(input))),
    { numRuns },
  );
}

describe('the engine and the reference claw the same back, claim by claim', () => {
  it('whatever the network, the plan set and the claims', () => expectAgreement(withReturns(periods), 400));

  it('where nearest looks across plans', () =>
    expectAgreement(withReturns(period({ maxSize: 30 }, nearestInBothPlans)), 300));

  it('where few people meet many refunds', () => expectAgreement(withReturns(period({ maxSize: 8 })), 500));
});
