import fc from 'fast-check';
import type { BonusAnswer as EngineAnswer } from '../../src/commissions/engine';
import { nearestEarner } from '../reference/lines';
import { upline } from '../reference/network';
import { personIn, readPeriod } from '../reference/period-facts';
import { whyNothing, type BonusAnswer, type ReferenceInput } from '../reference/reference';
import { period } from './arbitrary/periods';
import { nearestInBothPlans } from './arbitrary/plan-sets';
import { monthOf, runEngine } from './engine-adapter';
import { engineWhy } from './engine-why';
import { expectSame } from './expect-same';

interface Pair {
  readonly buyerNo: string;
  readonly ancestorNo: string;
  readonly steps: number;
}

/** The reference tells a line's level or a reason; the engine tells both at once. */
function asReference({ bonus, level, reason }: EngineAnswer): BonusAnswer {
  const name = bonus as BonusAnswer['bonus'];
  return reason === null ? { bonus: name, level: level! } : { bonus: name, reason };
}

/** A counted person and somebody above, any one. */
function pairOf(input: ReferenceInput, pick: number): Pair | undefined {
  const { people } = readPeriod(input);
  const pairs = input.distributors
    .filter(({ enrolledOn }) => monthOf(enrolledOn) <= monthOf(input.period))
    .flatMap(({ no }) =>
      [...upline(people.get(no)!)].map(({ steps, ancestor }) => ({
        buyerNo: no,
        ancestorNo: ancestor.fact.no,
        steps,
      })),
    );
  return pairs[pick % Math.max(pairs.length, 1)];
}

function expectAgreement(inputs: fc.Arbitrary<ReferenceInput>, numRuns: number): void {
  fc.assert(
    fc.property(inputs, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (input, picks) => {
      const run = runEngine(input);
      for (const pick of picks) {
        const pair = pairOf(input, pick);
        if (pair === undefined) return;
        const answers = engineWhy(run, pair.buyerNo, pair.ancestorNo);
        expectSame(answers.map(asReference), whyNothing(input, pair.buyerNo, pair.ancestorNo));
        for (const answer of answers) expectSame(answer.blockedStepsUp, blockedBy(input, pair, answer));
      }
    }),
    { numRuns },
  );
}

/** "Blocked how many steps up": where the buyer's volume is paid once, counted by the reference. */
function blockedBy(input: ReferenceInput, { buyerNo }: Pair, { reason }: EngineAnswer): number | null {
  if (reason !== 'blocked') return null;
  const facts = readPeriod(input);
  const buyer = personIn(facts, buyerNo);
  const earner = nearestEarner(facts, buyer)?.earner;
  return [...upline(buyer)].find(({ ancestor }) => ancestor === earner)!.steps;
}

describe('the engine and the reference say alike why volume made no money for somebody above', () => {
  it('whatever the network and the plan set', () => expectAgreement(period({ maxSize: 40 }), 300));

  it('in deep trees, where nearest looks across plans', () =>
    expectAgreement(period({ maxSize: 30, shapes: ['chain', 'deep'] }, nearestInBothPlans), 300));
});
