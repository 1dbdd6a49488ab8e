import fc from 'fast-check';
import type { ReferenceInput } from '../reference/reference';
import { clawbackInput, personalCents, returns, type Returned } from './arbitrary/claims';
import { cvOf } from './arbitrary/networks';
import { period } from './arbitrary/periods';
import { linesOf, runEngine } from './engine-adapter';
import { engineClawback } from './engine-clawback';
import { unitsOf } from './exact-amount';
import { expectSame } from './expect-same';

const numRuns = 300;

/** A closed period with something bought in it, and what came back of that. */
const refunded = period({ minSize: 2, maxSize: 30 }).chain((closed) =>
  fc.record({ closed: fc.constant(closed), returned: returns(closed) }),
);

type Line = Readonly<Record<'distributorNo' | 'bonus' | 'level' | 'amount', string>>;

/** earner/bonus/level → the sum of the amounts, in hundredths. */
function perLine(lines: readonly Line[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { distributorNo, bonus, level, amount } of lines) {
    const key = `${distributorNo} ${bonus} ${level}`;
    sums.set(key, (sums.get(key) ?? 0n) + unitsOf(amount));
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function takenBack(closed: ReferenceInput, returned: readonly Returned[]): ReadonlyMap<string, bigint> {
  return perLine(engineClawback(clawbackInput(closed, returned)).adjustments);
}

function paid(closed: ReferenceInput): ReadonlyMap<string, bigint> {
  return perLine(linesOf(runEngine(closed)));
}

/** The same cents of the same buyers: each claim cut in two, and all in another order. */
function splitOtherwise(returned: readonly Returned[]): fc.Arbitrary<Returned[]> {
  const halves = returned.flatMap(({ buyerNo, cents }) => {
    const first = Math.ceil(cents / 3);
    return [
      { buyerNo, cents: first },
      { buyerNo, cents: cents - first },
    ];
  });
  return fc.shuffledSubarray(halves, { minLength: halves.length, maxLength: halves.length });
}

describe.each(['lost', 'kept'] as const)(
  'claims on a closed period, qualifications %s',
  (refundedQualification) => {
    const cases = refunded.map(({ closed, returned }) => ({
      closed: { ...closed, planSet: { ...closed.planSet, refundedQualification } },
      returned,
    }));

    it('take the same off a line however what came back was split and in whatever order', () => {
      const otherwise = cases.chain(({ closed, returned }) =>
        fc.record({
          closed: fc.constant(closed),
          returned: fc.constant(returned),
          split: splitOtherwise(returned),
        }),
      );
      fc.assert(
        fc.property(otherwise, ({ closed, returned, split }) => {
          expectSame(takenBack(closed, split), takenBack(closed, returned));
        }),
        { numRuns },
      );
    });

    it('never take more off a line than it paid, nor give any', () => {
      fc.assert(
        fc.property(cases, ({ closed, returned }) => {
          const before = paid(closed);
          const { adjustments } = engineClawback(clawbackInput(closed, returned));
          const given = adjustments.filter(({ amount }) => unitsOf(amount) >= 0n);
          const overdrawn = [...perLine(adjustments)].filter(([line, taken]) => -taken > before.get(line)!);
          expectSame([given, overdrawn], [[], []]);
        }),
        { numRuns },
      );
    });

    it('take every line back whole when everything came back', () => {
      const everything = cases.chain(({ closed, returned }) => {
        const left = personalCents(closed);
        for (const { buyerNo, cents } of returned) left.set(buyerNo, left.get(buyerNo)! - cents);
        const rest = [...left].map(([buyerNo, cents]) => ({ buyerNo, cents }));
        return fc.record({ closed: fc.constant(closed), all: fc.constant([...returned, ...rest]) });
      });
      fc.assert(
        fc.property(everything, ({ closed, all }) => {
          const whole = new Map([...paid(closed)].map(([line, amount]) => [line, -amount]));
          expectSame(takenBack(closed, all), nonZero(whole));
        }),
        { numRuns },
      );
    });
  },
);

describe('claims on a closed period whose plans ask for nothing', () => {
  const unconditional = refunded.map(({ closed, returned }) => ({
    closed: withoutConditions(closed),
    returned,
  }));

  it('leave each line as if what came back had never been ordered', () => {
    fc.assert(
      fc.property(unconditional, ({ closed, returned }) => {
        const refunds = returned.map(({ buyerNo, cents }) => ({
          distributorNo: buyerNo,
          cv: `-${cvOf(cents)}`,
        }));
        const neverOrdered = { ...closed, volumes: [...closed.volumes, ...refunds] };
        const left = new Map(paid(closed));
        for (const [line, taken] of takenBack(closed, returned)) left.set(line, left.get(line)! + taken);
        expectSame(nonZero(left), nonZero(paid(neverOrdered)));
      }),
      { numRuns },
    );
  });
});

/** Then orders decide nothing but volumes: no qualification, and months counted from enrolment. */
function withoutConditions(closed: ReferenceInput): ReferenceInput {
  const plans = Object.entries(closed.planSet.plans).map(([key, { bonuses }]) => [
    key,
    { bonuses: bonuses.map((bonus) => ({ ...bonus, qualification: undefined })) },
  ]);
  const transition = { ...closed.planSet.transition, countFrom: 'enrolment' as const };
  return { ...closed, planSet: { ...closed.planSet, transition, plans: Object.fromEntries(plans) } };
}

/** Lines whose amount is rounded to nothing leave no trace in the books. */
function nonZero(sums: ReadonlyMap<string, bigint>): ReadonlyMap<string, bigint> {
  return new Map([...sums].filter(([, sum]) => sum !== 0n));
}
