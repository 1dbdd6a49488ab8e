import { allLines, amountOf, linesByEarner, type Line } from './lines';
import { volumeByLevel, type Person } from './network';
import { bonusesOf, placeIn, readPeriod, type PeriodFacts } from './period-facts';
import { isQualified, pvAsBooked } from './qualification';
import {
  add,
  compare,
  formatFixed,
  formatPercent,
  multiply,
  parseDecimal,
  parsePercent,
  sum,
  ZERO,
  type Rational,
} from './rational';
import type {
  PlanSetDocument,
  ReferenceInput,
  ReferenceLine,
  ReferenceResult,
  ReferenceStanding,
} from './types';

/** One period from the facts alone: lines, standings and whether the payout ceiling is passed. */
export function referenceClose(input: ReferenceInput): ReferenceResult {
  const facts = readPeriod(input);
  const lines = allLines(facts);
  const byEarner = linesByEarner(lines);
  return {
    lines: lines.map((line) => printLine(input, line)).sort(byDistributorBonusLevel),
    standings: [...facts.people.values()]
      .filter((person) => placeIn(facts, person).enrolled)
      .map((person) => standingOf(facts, byEarner.get(person) ?? [], person))
      .sort((a, b) => compareBytes(a.distributorNo, b.distributorNo)),
    overCeiling: isOverCeiling(facts, lines),
  };
}

function printLine(input: ReferenceInput, line: Line): ReferenceLine {
  return {
    distributorNo: line.earner.fact.no,
    plan: line.plan,
    bonus: line.bonus.bonus,
    level: line.level,
    volume: formatFixed(line.volume, 2),
    rate: formatPercent(line.rate),
    amount: formatMoney(input, amountOf(input, line.volume, line.rate)),
  };
}

/** "volume and amount with two decimals"; more only where the currency's minor unit is finer than that. */
export function formatMoney(input: ReferenceInput, amount: Rational): string {
  return formatFixed(amount, input.minorDigits > 2 ? input.minorDigits : 2);
}

/** Numbers of distributors, bonuses and levels are ASCII, so code units order as bytes do. */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type LineKey = Pick<ReferenceLine, 'distributorNo' | 'bonus' | 'level'>;

/** "sorted by distributor_no, bonus, level". */
export function byDistributorBonusLevel(a: LineKey, b: LineKey): number {
  return (
    compareBytes(a.distributorNo, b.distributorNo) ||
    compareBytes(a.bonus, b.bonus) ||
    compareBytes(a.level, b.level)
  );
}

function standingOf(facts: PeriodFacts, own: readonly Line[], person: Person): ReferenceStanding {
  const { input } = facts;
  const { plan, firstVolumePeriod } = placeIn(facts, person);
  const volumes = volumeByLevel(person);
  const deepest = deepestLevel(input.planSet);
  return {
    distributorNo: person.fact.no,
    sponsorNo: person.fact.sponsorNo,
    plan,
    pv: formatFixed(person.pv, 2),
    // "own PV plus the whole downline's"
    gv: formatFixed(add(person.pv, sum(volumes)), 2),
    // "level columns as many as the plan set's deepest level bonus and the rest in one; volumes whatever the plan pays on"
    levels: Array.from({ length: deepest }, (_, index) => formatFixed(volumes[index] ?? ZERO, 2)),
    rest: formatFixed(sum(volumes.slice(deepest)), 2),
    infinityQualified: isInfinityQualified(facts, person),
    // "A statement's total is the sum of its rounded lines and adjustments": there are no adjustments here.
    total: formatMoney(input, sum(own.map((line) => amountOf(input, line.volume, line.rate)))),
    firstVolumePeriod,
  };
}

function deepestLevel(planSet: PlanSetDocument): number {
  let deepest = 0;
  for (const { bonuses } of Object.values(planSet.plans)) {
    for (const bonus of bonuses) {
      if (bonus.bonus === 'level' && bonus.rates.length > deepest) deepest = bonus.rates.length;
    }
  }
  return deepest;
}

/** "`infinity_qualified` `true` only where the plan has the bonus and its conditions hold, else `false`", whatever the status. */
function isInfinityQualified(facts: PeriodFacts, person: Person): boolean {
  return bonusesOf(facts, person).some(
    (bonus) => bonus.bonus === 'infinity' && isQualified(bonus.qualification, person, pvAsBooked),
  );
}

/** "all lines of a run ≤ ceiling × the period's PV × point value. Lines are never reduced". */
function isOverCeiling({ input, people }: PeriodFacts, lines: readonly Line[]): boolean {
  const { payoutCeiling, pointValue } = input.planSet;
  const paid = sum(lines.map((line) => amountOf(input, line.volume, line.rate)));
  const periodPv = sum([...people.values()].map((person) => person.pv));
  const ceiling = multiply(multiply(periodPv, parseDecimal(pointValue)), parsePercent(payoutCeiling));
  return compare(paid, ceiling) > 0n;
}
