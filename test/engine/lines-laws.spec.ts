import fc from 'fast-check';
import type { BonusDocument, ReferenceInput, ReferenceLine } from '../reference/reference';
import { network } from './arbitrary/networks';
import { period } from './arbitrary/periods';
import { nearestInBothPlans } from './arbitrary/plan-sets';
import { engineClose, linesOf, runEngine } from './engine-adapter';
import { exactAmount, unitsOf } from './exact-amount';
import { expectSame } from './expect-same';

const numRuns = 300;
const periods = period({ maxSize: 60 });

function sum(texts: readonly string[]): bigint {
  return texts.reduce((total, text) => total + unitsOf(text), 0n);
}

/** The rate that the document gives to a line, as the line prints it; undefined where it has no such line. */
function ratesInDocument({ planSet }: ReferenceInput, line: ReferenceLine): string | undefined {
  const bonus = planSet.plans[line.plan]?.bonuses.find((one: BonusDocument) => one.bonus === line.bonus);
  if (bonus === undefined) return undefined;
  if (bonus.bonus === 'level') return bonus.rates[Number(line.level) - 1]?.slice(0, -1);
  return line.level === `${bonus.fromLevel}+` ? bonus.rate.slice(0, -1) : undefined;
}

describe('every line', () => {
  it('is its volume × point value × rate, rounded once, half away from zero', () => {
    fc.assert(
      fc.property(periods, (input) => {
        for (const line of linesOf(runEngine(input))) {
          const exact = exactAmount(line.volume, input.planSet.pointValue, line.rate, input.minorDigits);
          expectSame(line, { ...line, amount: exact });
        }
      }),
      { numRuns },
    );
  });

  it('stands in the plan of its earner, at the rate that the plan gives there', () => {
    fc.assert(
      fc.property(periods, (input) => {
        const { lines, standings } = engineClose(input);
        const planOf = new Map(standings.map(({ distributorNo, plan }) => [distributorNo, plan]));
        for (const line of lines) {
          expectSame(line.plan, planOf.get(line.distributorNo));
          expectSame(line.rate, ratesInDocument(input, line));
        }
      }),
      { numRuns },
    );
  });

  it('has volume, and belongs to somebody who is not terminated', () => {
    fc.assert(
      fc.property(periods, (input) => {
        const statusOf = new Map(input.distributors.map(({ no, status }) => [no, status]));
        const lines = linesOf(runEngine(input));
        const empty = lines.filter(({ volume }) => unitsOf(volume) <= 0n);
        const lost = lines.filter(({ distributorNo }) => statusOf.get(distributorNo) === 'terminated');
        expectSame([empty, lost], [[], []]);
      }),
      { numRuns },
    );
  });
});

describe('the lines together', () => {
  it('come to the standings, and these to the total of the period', () => {
    fc.assert(
      fc.property(periods, (input) => {
        const { lines, standings } = engineClose(input);
        for (const { distributorNo, total } of standings) {
          const own = lines.filter((line) => line.distributorNo === distributorNo);
          expectSame(unitsOf(total), sum(own.map(({ amount }) => amount)));
        }
        const { calculation } = runEngine(input);
        // A currency without minor unit is printed with two decimals all the same.
        const perUnit = input.minorDigits === 0 ? 100n : 1n;
        expectSame(BigInt(calculation.total) * perUnit, sum(standings.map(({ total }) => total)));
        expectSame(calculation.lineCount, lines.length);
      }),
      { numRuns },
    );
  });

  it('are the same in every run, array by array', () => {
    fc.assert(
      fc.property(periods, (input) => {
        const { facts, ...first } = runEngine(input).calculation;
        const { facts: again, ...second } = runEngine(input).calculation;
        expectSame(again, facts);
        // Functions are equal to themselves alone: amounts are compared as lines, above.
        expectSame(plain(second), plain(first));
      }),
      { numRuns: 100 },
    );
  });

  it('do not depend on the order in which people and orders came', () => {
    const reordered = periods.chain((input) =>
      fc.record({
        input: fc.constant(input),
        distributors: shuffled(input.distributors),
        volumes: shuffled(input.volumes),
      }),
    );
    fc.assert(
      fc.property(reordered, ({ input, distributors, volumes }) =>
        expectSame(engineClose({ ...input, distributors, volumes }), engineClose(input)),
      ),
      { numRuns },
    );
  });
});

describe('nearest', () => {
  it('pays an order once: to at most one person, on the order’s volume', () => {
    fc.assert(
      fc.property(period({ maxSize: 40 }, nearestInBothPlans), fc.nat(), (input, pick) => {
        const order = input.volumes[pick % Math.max(input.volumes.length, 1)];
        if (order === undefined || order.cv.startsWith('-')) return;
        const lines = linesOf(runEngine({ ...input, volumes: [order] }));
        const once = lines.filter(({ bonus }) => bonus === 'infinity');
        expect(once.length).toBeLessThanOrEqual(1);
        for (const { volume } of once) expect(volume).toBe(order.cv);
      }),
      { numRuns },
    );
  });

  it('pays on no more than the volume of the period, and never more than every', () => {
    const bothModes = network({ maxSize: 60, shapes: ['chain', 'deep', 'random'] });
    fc.assert(
      fc.property(nearestInBothPlans, bothModes, (plan, people) => {
        const nearest = infinityVolume({ ...plan, ...people });
        const plans = Object.entries(plan.planSet.plans).map(([key, { bonuses }]) => [
          key,
          {
            bonuses: bonuses.map((bonus) =>
              bonus.bonus === 'infinity' ? { ...bonus, mode: 'every' } : bonus,
            ),
          },
        ]);
        const every = { ...plan.planSet, plans: Object.fromEntries(plans) };
        expect(nearest).toBeLessThanOrEqual(sum(people.volumes.map(({ cv }) => cv)));
        expect(nearest).toBeLessThanOrEqual(infinityVolume({ ...plan, ...people, planSet: every }));
      }),
      { numRuns },
    );
  });
});

function infinityVolume(input: ReferenceInput): bigint {
  const lines = linesOf(runEngine(input)).filter(({ bonus }) => bonus === 'infinity');
  return sum(lines.map(({ volume }) => volume));
}

function shuffled<T>(rows: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
}

/** All that can be compared: functions left out. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  const entries = Object.entries(value).filter(([, inner]) => typeof inner !== 'function');
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}
