import { RunView, VerifyPeriod } from '../../src/commissions';
import { CheckBooks } from '../../src/commissions/check/check-books.service';
import { Calendar, formatPeriod, parsePeriod } from '../../src/periods';
import { PlanVersions } from '../../src/plans';
import type { Company } from './company';
import { hundredths, parse, type Row, sumOf } from './results';

/** What must hold once a period is calculated, whatever happened in it. */
export async function expectRight(company: Company, period: string): Promise<void> {
  const lines = parse(await company.exported('lines', period));
  const standings = parse(await company.exported('standings', period));
  expectStatementsAddUp(lines, standings);
  await expectRunAddsUp(company, period, lines);
  await expectNothingTakenTwice(company);
  await expectVerified(company, period);
  const books = await company.snapshot((tx) => company.get(CheckBooks).check(tx));
  expect(books).toMatchObject({ isRight: true, volume: [], statementsOff: 0, runsOff: 0 });
}

/** "A statement's total is the sum of its rounded lines and adjustments". */
function expectStatementsAddUp(lines: readonly Row[], standings: readonly Row[]): void {
  const sums = new Map<string, bigint>();
  for (const { distributor_no: no, amount } of lines) {
    sums.set(no!, (sums.get(no!) ?? 0n) + hundredths(amount!));
  }
  for (const { distributor_no: no, total } of standings) {
    expect([no, hundredths(total!)]).toEqual([no, sums.get(no!) ?? 0n]);
    sums.delete(no!);
  }
  // Nobody is paid who has no standing.
  expect([...sums.keys()]).toEqual([]);
}

/** "a period's total the sum of its statements". */
async function expectRunAddsUp(company: Company, period: string, lines: readonly Row[]): Promise<void> {
  await company.tx(async (tx) => {
    const [run] = await company.get(RunView).ofPeriod(tx, parsePeriod(period));
    const { planSet } = await company.get(PlanVersions).get(tx, run!.planVersion);
    // Exports have two decimals also where the currency has none.
    const minor = (rows: readonly Row[]) =>
      String(sumOf(rows.map(({ amount }) => amount!)) / 10n ** BigInt(2 - planSet.minorDigits));
    const ordinary = lines.filter(({ bonus }) => bonus !== 'adjustment');
    expect(run).toMatchObject({
      lineCount: ordinary.length,
      linesMinor: minor(ordinary),
      adjustmentsMinor: minor(lines.filter(({ bonus }) => bonus === 'adjustment')),
    });
  });
}

/** "refunds never give back more than was paid", and nothing is given for one. */
async function expectNothingTakenTwice(company: Company): Promise<void> {
  const left = new Map<string, bigint>();
  for (const period of await calculatedPeriods(company)) {
    for (const { distributor_no: no, bonus, level, amount, origin } of parse(
      await company.exported('lines', period),
    )) {
      if (bonus !== 'adjustment') {
        left.set(`${no!} ${period}/${bonus!}/${level!}`, hundredths(amount!));
      } else if (!origin!.startsWith('manual/')) {
        const line = `${no!} ${origin!.slice(0, origin!.lastIndexOf('/'))}`;
        expect([origin, hundredths(amount!) < 0n, left.has(line)]).toEqual([origin, true, true]);
        left.set(line, left.get(line)! + hundredths(amount!));
      }
    }
  }
  expect([...left].filter(([, amount]) => amount < 0n)).toEqual([]);
}

/** Also later: nothing that happens since may make another thing of it. */
export async function expectVerified(company: Company, period: string): Promise<void> {
  const people = parse(await company.exported('standings', period)).length;
  const verified = await company.snapshot((tx) => company.get(VerifyPeriod).verify(tx, parsePeriod(period)));
  expect(verified).toMatchObject({ period, verified: true, differences: [], people });
}

async function calculatedPeriods(company: Company): Promise<string[]> {
  const periods = await company.tx((tx) => company.get(Calendar).list(tx));
  return periods.filter(({ runId }) => runId !== null).map(({ id }) => formatPeriod(id));
}
