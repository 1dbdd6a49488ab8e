import { BalanceView, StatementView } from '../../../src/commissions';
import { parsePeriod } from '../../../src/periods';
import type { Company } from '../company';
import { expectVerified } from '../expect-right';
import { parse, sumOf } from '../results';
import { clawbacksOn, pendingOf, sums, takenBackAtOnce } from './expected-clawbacks';
import { money } from './expected-results';
import type { CompanyRecord } from './record';

/** What must hold when everything has happened. */
export async function expectAllRight(record: CompanyRecord, company: Company): Promise<void> {
  expectSplitsDoNotMatter(record);
  await expectBalances(record, company);
  for (const month of record.frozen.keys()) await expectVerified(company, month);
  const last = [...record.frozen.keys()].at(-1);
  if (last !== undefined) await expectStatements(company, last);
  await expectNothingNew(record, company);
}

/** "So the sum depends on C alone". The exports were held against the claims one by one before. */
function expectSplitsDoNotMatter(record: CompanyRecord): void {
  for (const month of record.frozen.keys()) {
    expect(sums(clawbacksOn(record, month))).toEqual(takenBackAtOnce(record, month));
  }
}

/** Earned is the sum of the closed statements; refunds that no approval has posted are held back. */
async function expectBalances(record: CompanyRecord, company: Company): Promise<void> {
  const earned = new Map<string, string[]>();
  for (const [, { state, expected }] of record.frozen) {
    if (state !== 'closed') continue;
    for (const { distributor_no: no, total } of parse(Buffer.from(expected.standings))) {
      earned.set(no!, [...(earned.get(no!) ?? []), total!]);
    }
  }
  const pending = pendingOf(record);
  for (const { no } of record.people) {
    const shown = await company.snapshot((tx) => company.get(BalanceView).get(tx, no, 'staff'));
    expect(shown).toMatchObject({
      distributorNo: no,
      earned: money(sumOf(earned.get(no) ?? [])),
      refundPending: money(pending.get(no) ?? 0n),
    });
  }
}

async function expectStatements(company: Company, month: string): Promise<void> {
  for (const { distributor_no: no, total } of parse(await company.exported('standings', month))) {
    const { figures } = await company.snapshot((tx) =>
      company.get(StatementView).get(tx, parsePeriod(month), no!, 'staff'),
    );
    expect(figures).toMatchObject({ total });
    const { lines, linesTotal, adjustments, adjustmentsTotal } = figures!;
    expect(sumOf(lines.map(({ amount }) => amount))).toBe(sumOf([linesTotal]));
    expect(sumOf([linesTotal, adjustmentsTotal])).toBe(sumOf([total!]));
    if (adjustments.nextCursor === null) {
      expect(sumOf(adjustments.items.map(({ amount }) => amount))).toBe(sumOf([adjustmentsTotal]));
    }
  }
}

/** "Importing the same file again changes nothing and says so". */
async function expectNothingNew(record: CompanyRecord, company: Company): Promise<void> {
  for (const report of await company.takeAllAgain()) {
    expect(report).toMatchObject({ added: 0, unchanged: report.rows, bad: 0 });
  }
  for (const [month, { expected }] of record.frozen) {
    expect((await company.exported('lines', month)).toString('utf8')).toBe(expected.lines);
  }
}
