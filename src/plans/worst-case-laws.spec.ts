import fc from 'fast-check';
import { parsePercent } from '../platform/money';
import { bonus as infinity } from './bonuses/infinity.bonus';
import { bonus as level } from './bonuses/level.bonus';
import type { Plan, PlanSet } from './bonuses/plan-set';
import { worstCase } from './worst-case';

const LEVELS = 5;

const rate = fc.integer({ min: 0, max: 400_000 });

const plan: fc.Arbitrary<Plan> = fc
  .record({
    rates: fc.array(rate, { minLength: 1, maxLength: LEVELS }),
    mode: fc.constantFrom('every' as const, 'nearest' as const, undefined),
    ratePpm: fc.oneof(fc.constant(0), rate),
    fromLevel: fc.integer({ min: 1, max: LEVELS + 1 }),
  })
  .map(({ rates, mode, ratePpm, fromLevel }) => ({
    key: 'any',
    bonuses: [
      { bonus: level, rule: { rates }, qualification: {} },
      ...(mode ? [{ bonus: infinity, rule: { fromLevel, ratePpm, mode }, qualification: {} }] : []),
    ],
  }));

const planSet: fc.Arbitrary<PlanSet> = fc.array(plan, { minLength: 1, maxLength: 3 }).map((plans) => ({
  key: 'any',
  currency: 'USD',
  minorDigits: 2,
  pointValue: { numerator: 1n, denominator: 1n },
  payoutCeilingPpm: 600_000,
  refundedQualification: 'lost',
  transition: { newcomer: 0, then: 0, months: 0, countFrom: 'enrolment' },
  plans,
}));

/** The plan of an ancestor, and whether entitled to what pays an order once. */
interface Ancestor {
  readonly plan: number;
  readonly entitled: boolean;
}

/** What an order costs in ppm below a chain of ancestors, the buyer's sponsor first: a walk, bonus by bonus. */
function paid({ plans }: PlanSet, chain: readonly Ancestor[]): number {
  const taken = new Set<string>();
  let total = 0;
  chain.forEach((ancestor, index) => {
    for (const { bonus, rule } of plans[ancestor.plan % plans.length]!.bonuses) {
      const line = bonus.lineAt(rule, index + 1);
      const once = bonus.paysOncePerOrder(rule);
      if (!line || (once && (!ancestor.entitled || taken.has(bonus.name)))) continue;
      if (once) taken.add(bonus.name);
      total += line.ratePpm;
    }
  });
  return total;
}

/** All the chains of so many ancestors, by brute force. */
function chains(plans: number, length: number): Ancestor[][] {
  if (length === 0) return [[]];
  const ancestors = [false, true].flatMap((entitled) =>
    Array.from({ length: plans }, (_, of) => ({ plan: of, entitled })),
  );
  return chains(plans, length - 1).flatMap((chain) => ancestors.map((ancestor) => [...chain, ancestor]));
}

describe('the worst case', () => {
  const longChain = fc.array(fc.record({ plan: fc.nat(), entitled: fc.boolean() }), {
    minLength: 20,
    maxLength: 20,
  });

  it('is never passed by any chain of sponsors', () => {
    fc.assert(
      fc.property(planSet, longChain, (plans, chain) => {
        const found = worstCase(plans);
        if (found.kind === 'bounded') {
          expect(paid(plans, chain)).toBeLessThanOrEqual(parsePercent(`${found.percent}%`)!);
        } else {
          expect(paid(plans, chain.slice(0, found.passesHundredAtAncestor - 1))).toBeLessThanOrEqual(
            1_000_000,
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is reached by the worst of all chains', () => {
    fc.assert(
      fc.property(
        planSet.filter(({ plans }) => plans.length < 3),
        (plans) => {
          const found = worstCase(plans);
          const worst = (length: number) =>
            Math.max(...chains(plans.plans.length, length).map((chain) => paid(plans, chain)));
          if (found.kind === 'bounded') {
            // One ancestor above all levels is left to take what is paid once.
            expect(worst(LEVELS + 1)).toBe(parsePercent(`${found.percent}%`));
          } else if (found.oncePercent === '0' && found.passesHundredAtAncestor <= LEVELS + 1) {
            expect(worst(found.passesHundredAtAncestor)).toBeGreaterThan(1_000_000);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
