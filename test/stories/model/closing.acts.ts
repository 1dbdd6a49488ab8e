import { EstimatePeriod, ReviewRun, RunView } from '../../../src/commissions';
import { parsePeriod } from '../../../src/periods';
import { ADA, type Company } from '../company';
import { expectRight } from '../expect-right';
import { refusal } from '../refusal';
import { act, type Act } from './act';
import { expectedResults } from './expected-results';
import { dayAfter, endOf, previousMonth } from '../months';
import type { CompanyRecord } from './record';

/** The earliest open month is over since so many days; one that is over for longer stays so. */
export const endMonth = (daysAgo: number): Act =>
  act(`end the month ${daysAgo} days ago`, (record, company) => {
    const end = endOf(record.earliestOpen);
    const later = daysAgo === 0 ? end : `${dayAfter(end.slice(0, 10), daysAgo)}T12:00:00.000Z`;
    if (record.now < later) record.now = later;
    company.on(record.now);
    return Promise.resolve();
  });

/** Freezes the earliest open month and calculates it; with a reason when it is not over. */
export const calculate = act(
  'calculate',
  async (record, company) => {
    const month = record.earliestOpen;
    const isOver = record.now >= endOf(month);
    if (!isOver) expect((await refusal(company.calculate(month))).code).toBe('period-not-over');
    await company.calculate(month, isOver ? undefined : 'the year ends');
    const input = record.inputOf(month);
    record.frozen.set(month, { state: 'review', input, expected: expectedResults(record, input) });
    record.note(`${month} is calculated`);
    await expectAsExpected(record, company, month);
    await expectRight(company, month);
  },
  (record) => reviewed(record) === undefined && record.earliestOpen <= record.month,
);

/** Open again as if it had never been calculated; what was booked elsewhere meanwhile stays there. */
export const discard = act(
  'discard',
  async (record, company) => {
    const month = reviewed(record)!;
    await company.discard(month);
    record.frozen.delete(month);
    record.note(`${month} is discarded`);
    expect((await refusal(company.exported('lines', month))).code).toBe('period-not-calculated');
  },
  (record) => reviewed(record) !== undefined,
);

/** By a second person; above the ceiling only with a reason. Nothing that was closed before is another for it. */
export const approve = act(
  'approve',
  async (record, company) => {
    const month = reviewed(record)!;
    const fact = record.frozen.get(month)!;
    const byHerself = { periodId: parsePeriod(month), by: ADA, overCeilingReason: 'because' };
    const own = company.tx((tx) => company.get(ReviewRun).approve(tx, byHerself));
    expect((await refusal(own)).code).toBe('approval-own');
    if (fact.expected.overCeiling) {
      expect((await refusal(company.approve(month))).code).toBe('run-over-ceiling');
    }
    await company.approve(month, fact.expected.overCeiling ? 'a good month' : undefined);
    record.frozen.set(month, { ...fact, state: 'closed' });
    record.note(`${month} is closed`);
    for (const calculated of record.frozen.keys()) await expectAsExpected(record, company, calculated);
  },
  (record) => reviewed(record) !== undefined,
);

/** What the earliest open month comes to so far. It changes nothing. */
export const estimate = act(
  'estimate',
  async (record, company) => {
    const month = record.earliestOpen;
    const id = await company.get(EstimatePeriod).estimate(parsePeriod(month), ADA);
    const run = await company.tx((tx) => company.get(RunView).get(tx, id));
    const { linesTotal, overCeiling } = expectedResults(record, record.inputOf(month));
    const scale = 10n ** BigInt(2 - record.minorDigits);
    expect(run).toMatchObject({ linesMinor: String(linesTotal / scale), overCeiling });
  },
  // A month that has not begun may not be there yet.
  (record) => record.earliestOpen <= record.month && record.orders.length > 0,
);

function reviewed(record: CompanyRecord): string | undefined {
  const last = previousMonth(record.earliestOpen);
  return record.frozen.get(last)?.state === 'review' ? last : undefined;
}

async function expectAsExpected(record: CompanyRecord, company: Company, month: string): Promise<void> {
  const { lines, standings } = record.frozen.get(month)!.expected;
  expect((await company.exported('standings', month)).toString('utf8')).toBe(standings);
  expect((await company.exported('lines', month)).toString('utf8')).toBe(lines);
}
