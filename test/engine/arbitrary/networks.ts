import fc from 'fast-check';
import type { ReferenceDistributor, ReferenceVolume } from '../../reference/reference';

/** The people of a period, and what was ordered and returned in it. */
export interface RandomNetwork {
  readonly period: string;
  readonly distributors: readonly ReferenceDistributor[];
  readonly volumes: readonly ReferenceVolume[];
}

export type Shape = 'star' | 'chain' | 'bush' | 'random' | 'deep' | 'broom';

/** The sponsor of person `index` > 0 in a tree of each shape; `pick` is any whole number. */
const sponsorIn: Record<Shape, (index: number, pick: number) => number> = {
  star: () => 0,
  chain: (index) => index - 1,
  bush: (index) => Math.floor((index - 1) / 3),
  random: (index, pick) => pick % index,
  deep: (index, pick) => index - 1 - (pick % Math.min(index, 4)),
  broom: (index) => Math.min(index - 1, 12),
};

interface RandomPerson {
  readonly pick: number;
  readonly prefix: string;
  readonly place: number;
  readonly enrolledMonthsAgo: number;
  readonly onLastDay: boolean;
  readonly status: ReferenceDistributor['status'];
  readonly firstVolumeMonthsAgo: number | null;
  readonly orders: readonly { readonly cents: number; readonly returned: number }[];
}

/** Cents of CV: nothing, a cent, what makes half cents at 5 %, the shipped conditions and a cent less, anything. */
const orderCents = fc.oneof(
  fc.constantFrom(0, 1, 9, 10, 30, 50, 110, 10_000, 18_999, 19_000, 95_000),
  fc.nat(100_000_000),
  fc.nat(1_000).map((tenths) => tenths * 10),
);

const order = fc
  .record({ cents: orderCents, share: fc.constantFrom(0, 0, 0, 0.5, 1) })
  .map(({ cents, share }) => ({ cents, returned: Math.floor(cents * share) }));

const person: fc.Arbitrary<RandomPerson> = fc.record({
  pick: fc.nat(1_000_000),
  // Upper case sorts before lower case by bytes, digits before both; all that a number may hold.
  prefix: fc.constantFrom('A', 'a', 'Z', 'z', '0', '9', 'A-', 'a.', 'B_', '7'),
  place: fc.nat(1_000_000),
  enrolledMonthsAgo: fc.constantFrom(-1, 0, 1, 2, 3, 4, 5, 14),
  onLastDay: fc.boolean(),
  status: fc.constantFrom('active', 'active', 'active', 'suspended', 'terminated'),
  firstVolumeMonthsAgo: fc.constantFrom(null, null, 1, 2, 3, 4),
  orders: fc.array(order, { maxLength: 3, size: 'max' }),
});

/** Ends of years, and Februaries of 28 and of 29 days before, in and after the transition. */
const period = fc.constantFrom(
  ...['2026-10', '2026-12', '2027-01', '2024-02', '2024-03', '2024-05', '2025-02', '2028-04', '2000-03'],
);

export interface NetworkLimits {
  readonly maxSize?: number;
  readonly minSize?: number;
  readonly shapes?: readonly Shape[];
  /** Whole cents of one order, when not the usual mixture. */
  readonly cents?: fc.Arbitrary<number>;
}

export function network(limits: NetworkLimits = {}): fc.Arbitrary<RandomNetwork> {
  const { minSize = 1, maxSize = 200, cents } = limits;
  const { shapes = ['star', 'chain', 'bush', 'random', 'random', 'deep', 'broom'] } = limits;
  const ordered =
    cents && fc.array(fc.record({ cents, returned: fc.constant(0) }), { maxLength: 2, size: 'max' });
  const people = ordered
    ? fc.tuple(person, ordered).map(([one, orders]): RandomPerson => ({ ...one, orders }))
    : person;
  return fc
    .record({
      period,
      shape: fc.constantFrom(...shapes),
      people: fc.array(people, { minLength: minSize, maxLength: maxSize, size: 'max' }),
    })
    .map(({ period: month, shape, people: all }) => networkOf(month, shape, all));
}

function networkOf(month: string, shape: Shape, people: readonly RandomPerson[]): RandomNetwork {
  const numbers = people.map(({ prefix }, index) => `${prefix}${index}`);
  const distributors = people.map((one, index): ReferenceDistributor => ({
    no: numbers[index]!,
    sponsorNo: index === 0 ? null : numbers[sponsorIn[shape](index, one.pick)]!,
    enrolledOn: dayOf(month, one.enrolledMonthsAgo, one.onLastDay),
    status: one.status,
    firstVolumePeriod:
      one.firstVolumeMonthsAgo === null ? null : dayOf(month, one.firstVolumeMonthsAgo, false).slice(0, 7),
  }));
  // Nobody orders before the day of enrolment.
  const volumes = people.flatMap(({ enrolledMonthsAgo, orders }, index) =>
    enrolledMonthsAgo < 0
      ? []
      : orders.flatMap(({ cents, returned }) => [
          { distributorNo: numbers[index]!, cv: cvOf(cents) },
          ...(returned === 0 ? [] : [{ distributorNo: numbers[index]!, cv: `-${cvOf(returned)}` }]),
        ]),
  );
  const arrived = distributors.map((_, index) => index).sort((a, b) => people[a]!.place - people[b]!.place);
  return { period: month, distributors: arrived.map((index) => distributors[index]!), volumes };
}

/** 19 000 → `190.00`. */
export function cvOf(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** The first or the last day of the month so many months before the period. */
function dayOf(month: string, monthsAgo: number, last: boolean): string {
  const monthIndex = Number(month.slice(5)) - 1 - monthsAgo + (last ? 1 : 0);
  return new Date(Date.UTC(Number(month.slice(0, 4)), monthIndex, last ? 0 : 1)).toISOString().slice(0, 10);
}
