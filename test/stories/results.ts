import type { ExportKind } from '../../src/commissions';
import type { Company } from './company';

/** One row of an export by its columns. No field of an export is ever quoted. */
export type Row = Readonly<Record<string, string>>;

/** An export as text, its header and the end of its last row included. */
export async function textOf(company: Company, kind: ExportKind, period: string): Promise<string> {
  return (await company.exported(kind, period)).toString('utf8');
}

/** The rows of the lines export as they stand in the file, without the header. */
export async function linesOf(company: Company, period: string): Promise<string[]> {
  return dataRows(await company.exported('lines', period));
}

/** The same, of one person. */
export async function linesOfOne(company: Company, period: string, no: string): Promise<string[]> {
  return (await linesOf(company, period)).filter((row) => row.split(',')[1] === no);
}

/** The standings of a period by number. */
export async function standingsOf(company: Company, period: string): Promise<ReadonlyMap<string, Row>> {
  const rows = parse(await company.exported('standings', period));
  return new Map(rows.map((row) => [row['distributor_no']!, row]));
}

/** `{ A: '20.00' }`: what everybody's statement comes to, who has one that is not zero. */
export async function totalsOf(company: Company, period: string): Promise<Record<string, string>> {
  const standings = [...(await standingsOf(company, period)).entries()];
  return Object.fromEntries(
    standings.map(([no, { total }]) => [no, total!] as const).filter(([, total]) => total !== '0.00'),
  );
}

/** `{ A: 'professional' }`; empty for no plan. */
export async function plansOf(company: Company, period: string): Promise<Record<string, string>> {
  const standings = [...(await standingsOf(company, period)).entries()];
  return Object.fromEntries(standings.map(([no, { plan }]) => [no, plan!]));
}

export function parse(csv: Buffer): Row[] {
  const [header = '', ...rows] = csv.toString('utf8').trimEnd().split('\n');
  const columns = header.split(',');
  return rows.map((row) => {
    const values = row.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, values[index]!]));
  });
}

function dataRows(csv: Buffer): string[] {
  return csv.toString('utf8').trimEnd().split('\n').slice(1);
}

/** `-12.50` → −1250n; every amount of an export has two decimals. */
export function hundredths(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

export function sumOf(amounts: Iterable<string>): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += hundredths(amount);
  return sum;
}
