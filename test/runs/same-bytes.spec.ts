import { aCompany, type Company, type OrderRow, type PersonRow, type RefundRow } from '../support/company';
import { randomNumbers } from './traffic';

const OCTOBER = 202510;
const NOVEMBER = 202511;

const people = Array.from({ length: 120 }, (_, index): PersonRow => {
  const no = (of: number) => `${'zA9a'[of % 4]!}-${(of * 37) % 120}`;
  return [
    no(index),
    index === 0 ? '' : no(index - 1 - (index % Math.min(index, 4))),
    index % 5 === 0 ? '2025-09-30' : '2025-01-10',
  ];
});
const orders = people.map(([no], index): OrderRow => [
  `O-${index}`,
  no,
  '2025-10-05',
  `${(index * 7919) % 900}.${10 + (index % 90)}`,
  `C-${index}`,
]);
const refunds = orders
  .slice(0, 40)
  .map(([no, , , cv], index): RefundRow => [`R-${index}`, no, index % 2 ? '2025-10-09' : '2025-11-02', cv]);
const later = orders
  .slice(40, 60)
  .map(([no, , , cv], index): RefundRow => [`L-${index}`, no, '2025-11-03', cv]);

function shuffled<T>(all: readonly T[], seed: number): T[] {
  const random = randomNumbers(seed);
  return all
    .map((one) => [random(1_000_000), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

/** Lives through October and November with the rows in that order, in so many files. */
async function lived(seed: number, files: number): Promise<Company> {
  const company = await aCompany().start();
  // Other ids than elsewhere.
  await company.ownerSql(
    `SELECT setval(pg_get_serial_sequence('distributor', 'id'), $1), setval(pg_get_serial_sequence('run', 'id'), $1)`,
    seed * 1000,
  );
  const inParts = async <T>(rows: readonly T[], take: (part: readonly T[]) => Promise<unknown>) => {
    const size = Math.ceil(rows.length / files);
    for (let from = 0; from < rows.length; from += size) await take(rows.slice(from, from + size));
  };
  await company.enrol(...shuffled(people, seed));
  await inParts(shuffled(orders, seed), (part) => company.order(...part));
  await inParts(shuffled(refunds, seed), (part) => company.refund(...part));
  await company.close(OCTOBER, { overCeilingReason: 'a test' });
  await inParts(shuffled(later, seed), (part) => company.refund(...part));
  company.clock.moveTo('2025-12-01T00:00:00Z');
  await company.close(NOVEMBER, { overCeilingReason: 'a test' });
  return company;
}

const told = async (company: Company) => [
  ...(await Promise.all([OCTOBER, NOVEMBER].map((period) => company.hash(period)))),
  ...(await Promise.all(
    [OCTOBER, NOVEMBER].flatMap((period) => [
      company.exported('lines', period),
      company.exported('standings', period),
    ]),
  )),
];

describe('the same rows in any order, under other ids', () => {
  it('give the same bytes; taken in again after closing they change nothing', async () => {
    const [one, other] = await Promise.all([lived(1, 1), lived(7, 5)]);
    const before = await told(one);
    expect(before[4]).toContain('2025-10/level/1/L-');
    expect(await told(other)).toEqual(before);

    for (const report of [
      await other.enrol(...people),
      await other.order(...orders),
      await other.refund(...refunds, ...later),
    ]) {
      expect(report).toMatchObject({ added: 0, unchanged: report.rows, bad: 0 });
    }
    expect(await told(other)).toEqual(before);
    await one.expectRight();
    await other.expectRight();
    await Promise.all([one.stop(), other.stop()]);
  });
});
