import fc from 'fast-check';
import { RunView } from '../../src/commissions';
import { parsePeriod } from '../../src/periods';
import { cvOf } from '../engine/arbitrary/networks';
import type { Company } from './company';
import { inACompany } from './in-a-company';
import { nextMonth } from './months';
import { QUALIFICATION, shippedPlanText } from './plan-text';

const plan = shippedPlanText(
  [QUALIFICATION, 'pv: "1.00", frontlineBuyers: 1'],
  ['fromLevel: 7', 'fromLevel: 3'],
);

interface Rows {
  readonly distributors: readonly string[];
  readonly orders: readonly string[];
  readonly refunds: readonly string[];
  /** Of orders of January, taken in when that is closed. */
  readonly claims: readonly string[];
}

/** A deep network of numbers that sort otherwise than they came, orders in January, and what came back then and later. */
const anyRows: fc.Arbitrary<Rows> = fc
  .array(fc.record({ pick: fc.nat(1_000), cents: fc.nat(100_000), back: fc.nat(50) }), {
    minLength: 12,
    maxLength: 24,
    size: 'max',
  })
  .map((people) => {
    const no = (index: number): string => `${'zA9a'[index % 4]!}${(index * 7) % 25}`;
    const percentOf = (cents: number, percent: number): string => cvOf(Math.floor((cents * percent) / 100));
    return {
      distributors: people.map(({ pick }, index) =>
        [no(index), index === 0 ? '' : no(index - 1 - (pick % Math.min(index, 3))), '2025-11-30'].join(','),
      ),
      orders: people.map(({ cents }, index) => `O-${index},${no(index)},2026-01-05,${cvOf(cents)}`),
      refunds: people.map(
        ({ cents, back }, index) => `R-${index},O-${index},2026-01-06,${percentOf(cents, back)}`,
      ),
      claims: people.map(
        ({ cents, back }, index) => `S-${index},O-${index},2026-02-02,${percentOf(cents, 50 - back)}`,
      ),
    };
  });

/** January and February: the exports of each and the hash of its run. */
async function live(
  company: Company,
  { distributors, orders, refunds, claims }: Rows,
  files: number,
): Promise<unknown> {
  const inParts = async (rows: readonly string[], take: (part: readonly string[]) => Promise<unknown>) => {
    const size = Math.ceil(rows.length / files);
    for (let from = 0; from < rows.length; from += size) await take(rows.slice(from, from + size));
  };
  await company.takeDistributors(distributors);
  await inParts(orders, (part) => company.takeOrders(part));
  await inParts(refunds, (part) => company.takeRefunds(part));
  const january = await close(company, '2026-01');
  await inParts(claims, (part) => company.takeRefunds(part));
  return [january, await close(company, '2026-02')];
}

async function close(company: Company, month: string): Promise<unknown> {
  company.on(`${nextMonth(month)}-02`);
  const first = await resultsOf(company, month);
  await company.discard(month);
  expect(await resultsOf(company, month)).toEqual(first);
  await company.approve(month, 'whatever it comes to');
  return first;
}

async function resultsOf(company: Company, month: string) {
  const id = await company.calculate(month);
  const run = await company.tx((tx) => company.get(RunView).get(tx, id));
  expect(run).toMatchObject({ state: 'done', periodId: parsePeriod(month) });
  return {
    hash: run.hash!.toString('hex'),
    lines: (await company.exported('lines', month)).toString('utf8'),
    standings: (await company.exported('standings', month)).toString('utf8'),
  };
}

const shuffled = (rows: readonly string[]): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });

const twoOrders = anyRows.chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    otherwise: fc.record({
      distributors: shuffled(rows.distributors),
      orders: shuffled(rows.orders),
      refunds: shuffled(rows.refunds),
      claims: shuffled(rows.claims),
    }),
  }),
);

describe('results and their hash', () => {
  it('are the same whatever order the input came in, and however often they are calculated', () =>
    fc.assert(
      fc.asyncProperty(twoOrders, ({ rows, otherwise }) =>
        inACompany({ now: '2026-01-10', plan }, async (one) => {
          const results = await live(one, rows, 1);
          await inACompany({ now: '2026-01-10', plan }, async (other) => {
            expect(await live(other, otherwise, 4)).toEqual(results);
          });
        }),
      ),
      { numRuns: 3, endOnFailure: true },
    ));
});
