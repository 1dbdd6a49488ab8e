import { referenceClose, type PlanSetDocument, type ReferenceInput } from '../../reference/reference';
import { hundredths } from '../results';
import { clawbacksOn } from './expected-clawbacks';
import type { CompanyRecord } from './record';

/** A period's exports as the reference has them, byte for byte. */
export interface ExpectedResults {
  readonly lines: string;
  readonly standings: string;
  readonly overCeiling: boolean;
  /** In hundredths, without adjustments. */
  readonly linesTotal: bigint;
  /** As known after the period. */
  readonly firstVolumePeriods: ReadonlyMap<string, string>;
}

interface Posted {
  readonly no: string;
  readonly amount: string;
  readonly origin: string;
}

/** What the close of a period has to come to, from the facts as they stand now. */
export function expectedResults(record: CompanyRecord, input: ReferenceInput): ExpectedResults {
  const { lines, standings, overCeiling } = referenceClose(input);
  const posted = [...manuals(record, input.period), ...clawbacks(record, input.period)];
  const first = standings.map(
    ({ distributorNo, firstVolumePeriod }) => [distributorNo, firstVolumePeriod] as const,
  );
  return {
    lines: linesCsv(input, lines, posted, new Map(standings.map((one) => [one.distributorNo, one.plan]))),
    standings: standingsCsv(input, standings, posted),
    overCeiling,
    linesTotal: lines.reduce((sum, { amount }) => sum + hundredths(amount), 0n),
    firstVolumePeriods: new Map(first.filter((one): one is [string, string] => one[1] !== null)),
  };
}

function manuals({ manuals: all, minorDigits }: CompanyRecord, month: string): Posted[] {
  return all
    .filter(({ bookedIn }) => bookedIn === month)
    .map(({ id, no, minor }) => ({
      no,
      amount: money(BigInt(minor) * 10n ** BigInt(2 - minorDigits)),
      origin: `manual/${id}`,
    }));
}

function clawbacks(record: CompanyRecord, month: string): Posted[] {
  return [...record.frozen.keys()].flatMap((closed) =>
    clawbacksOn(record, closed)
      .filter(({ bookedIn }) => bookedIn === month)
      .map(({ distributorNo: no, bonus, level, refundNo, amount }) => ({
        no,
        amount,
        origin: `${closed}/${bonus}/${level}/${refundNo}`,
      })),
  );
}

type Result = ReturnType<typeof referenceClose>;

/** "sorted by distributor_no, bonus, level, origin"; the plan of an adjustment's row is the person's of this period. */
function linesCsv(
  { period }: ReferenceInput,
  lines: Result['lines'],
  posted: readonly Posted[],
  planOf: ReadonlyMap<string, string>,
): string {
  const keyed = [
    ...lines.map(({ distributorNo: no, plan, bonus, level, volume, rate, amount }) => ({
      key: [no, bonus, level, ''],
      row: [period, no, plan, bonus, level, volume, rate, amount, ''],
    })),
    ...posted.map(({ no, amount, origin }) => ({
      key: [no, 'adjustment', '', origin],
      row: [period, no, planOf.get(no)!, 'adjustment', '', '', '', amount, origin],
    })),
  ].sort((a, b) => compareKeys(a.key, b.key));
  const header = ['period', 'distributor_no', 'plan', 'bonus', 'level', 'volume', 'rate', 'amount', 'origin'];
  return csv([header, ...keyed.map(({ row }) => row)]);
}

/** "level columns as many as the plan set's deepest level bonus and the rest in one"; "`total` is lines plus adjustments". */
function standingsCsv(
  { period, planSet }: ReferenceInput,
  standings: Result['standings'],
  posted: readonly Posted[],
): string {
  const levels = Array.from({ length: deepestLevel(planSet) }, (_, index) => index + 1);
  const header = [
    ...['period', 'distributor_no', 'sponsor_no', 'plan', 'pv', 'gv'],
    ...levels.map((level) => `l${level}`),
    ...[`l${levels.length + 1}plus`, 'infinity_qualified', 'total'],
  ];
  const rows = standings.map((one) => {
    const own = posted.filter(({ no }) => no === one.distributorNo);
    const total = own.reduce((sum, { amount }) => sum + hundredths(amount), hundredths(one.total));
    return [
      ...[period, one.distributorNo, one.sponsorNo ?? '', one.plan, one.pv, one.gv],
      ...[...one.levels, one.rest, `${one.infinityQualified}`, money(total)],
    ];
  });
  return csv([header, ...rows]);
}

function deepestLevel({ plans }: PlanSetDocument): number {
  const rates = Object.values(plans).flatMap(({ bonuses }) =>
    bonuses.map((bonus) => (bonus.bonus === 'level' ? bonus.rates.length : 0)),
  );
  return Math.max(...rates);
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(',')}\n`).join('');

/** Hundredths → `-12.50`. */
export function money(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(3, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((text, place) => text !== b[place]);
  return index === -1 ? 0 : a[index]! < b[index]! ? -1 : 1;
}
