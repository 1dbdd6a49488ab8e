import fc from 'fast-check';
import { ChangeStatus } from '../../src/network';
import { formatScaled } from '../../src/platform/money';
import { Company } from './explained-company';

export const PERIOD = 202610;

/** Conditions that about half meet; `nearest` begins at another step in each plan, where that is asked for. */
const plan = (mode: string, newcomersFrom: number | null) => `
planSet: random
currency: USD
pointValue: "0.37"
rounding: half-up
payoutCeiling: "60%"
refundedQualification: lost
transition: { newcomer: new, then: old, months: 3, countFrom: enrolment }
plans:
  new:
    bonuses:
      - { bonus: level, rates: ["20%", "5%"], qualification: { frontlineBuyers: 1 } }
${newcomersFrom === null ? '' : `      - { bonus: infinity, fromLevel: ${newcomersFrom}, rate: "7.5%", mode: ${mode}, qualification: { pv: "1.00" } }`}
  old:
    bonuses:
      - { bonus: level, rates: ["5%", "5%", "10%"] }
      - { bonus: infinity, fromLevel: 4, rate: "10%", mode: ${mode}, qualification: { pv: "1.00", frontlineBuyers: 1 } }
`;

export interface RandomPerson {
  readonly pick: number;
  readonly enrolledOn: string;
  readonly isTerminated: boolean;
  readonly orders: readonly {
    readonly cents: number;
    readonly returned: number;
    readonly hasClient: boolean;
  }[];
}

const person: fc.Arbitrary<RandomPerson> = fc.record({
  pick: fc.nat(1_000_000),
  enrolledOn: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('2026-01-15', '2026-05-31', '2026-07-31') },
    { weight: 4, arbitrary: fc.constantFrom('2026-08-01', '2026-09-30', '2026-10-01') },
    { weight: 1, arbitrary: fc.constant('2026-11-02') },
  ),
  isTerminated: fc.nat(19).map((pick) => pick === 0),
  orders: fc.array(
    fc.record({
      cents: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: fc.nat(50_000) }),
      returned: fc.constantFrom(0, 0, 0, 0.5, 1),
      hasClient: fc.boolean(),
    }),
    { maxLength: 2, size: 'max' },
  ),
});
export const randomPeople = fc.array(person, { minLength: 40, maxLength: 50, size: 'max' });

/** Everything ordered in one month, which is closed. */
export async function closedCompany(
  mode: string,
  newcomersFrom: number | null,
  all: readonly RandomPerson[],
): Promise<Company> {
  const company = await Company.start('2026-11-05T12:00:00Z', plan(mode, newcomersFrom));
  const no = (index: number) => `P${String((index * 37) % 100).padStart(2, '0')}`;
  // Deep rather than broad: a sponsor is one of the last few.
  await company.distributors(
    ...all.map(
      (one, index) =>
        [
          no(index),
          index === 0 ? '' : no(index - 1 - (one.pick % Math.min(index, 5))),
          one.enrolledOn,
        ] as const,
    ),
  );
  const orders = all.flatMap((one, index) =>
    one.enrolledOn < '2026-11'
      ? one.orders.map((order, place) => ({
          ...order,
          no: `O-${index}-${place}`,
          of: no(index),
          client: `C-${index}`,
        }))
      : [],
  );
  await company.orders(
    ...orders.map(
      (order) =>
        [
          order.no,
          order.of,
          '2026-10-31',
          formatScaled(order.cents),
          order.hasClient ? order.client : '',
        ] as const,
    ),
  );
  await company.refunds(
    ...orders
      .map(
        (order) =>
          [
            `R-${order.no}`,
            order.no,
            '2026-11-01',
            formatScaled(Math.floor(order.cents * order.returned)),
          ] as const,
      )
      .filter(([, , , cv]) => cv !== '0.00'),
  );
  company.app.clock.moveTo('2026-10-25T12:00:00Z');
  for (const [index, { isTerminated }] of all.entries()) {
    if (!isTerminated) continue;
    const change = { distributorNo: no(index), toStatus: 'terminated', by: 'Ada' };
    await company.tx((tx) => company.get(ChangeStatus).change(tx, change));
  }
  company.app.clock.moveTo('2026-11-05T12:00:00Z');
  await company.close(PERIOD);
  return company;
}
