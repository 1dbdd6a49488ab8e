import {
  calculate,
  emptyFacts,
  holdAgainstCeiling,
  type Calculation,
  type PeriodFacts,
} from '../../src/commissions/engine';
import { readPlanSet, type PlanSet } from '../../src/plans';
import { formatPercent, formatScaled, parseScaled } from '../../src/platform/money';
import type {
  BonusName,
  PlanSetDocument,
  ReferenceInput,
  ReferenceLine,
  ReferenceResult,
  ReferenceStanding,
} from '../reference/reference';

/** The engine's answer to a reference input, and the numbers under which it knows the people. */
export interface EngineRun {
  readonly calculation: Calculation;
  /** The people in the canonical order: number in the facts → distributor_no. */
  readonly numbers: readonly string[];
  /** distributor_no → number in the facts. */
  readonly rankOf: ReadonlyMap<string, number>;
}

/** What `referenceClose` gives, from the engine. */
export function engineClose(input: ReferenceInput): ReferenceResult {
  const run = runEngine(input);
  const { overCeiling } = holdAgainstCeiling(run.calculation);
  return { lines: linesOf(run), standings: standingsOf(run), overCeiling };
}

export function runEngine(input: ReferenceInput): EngineRun {
  const numbers = peopleInFacts(input).sort(compareBytes);
  const rankOf = new Map(numbers.map((no, rank) => [no, rank]));
  const facts = factsOf(input, rankOf);
  return { calculation: calculate(facts, planSetOf(input.planSet, input.minorDigits)), numbers, rankOf };
}

/** Reading a document takes longer than closing a small period with it; laws close many with the same one. */
const planSets = new WeakMap<PlanSetDocument, PlanSet>();

export function planSetOf(document: PlanSetDocument, minorDigits: number): PlanSet {
  const planSet = planSets.get(document) ?? readPlanSet(JSON.stringify(document), 'random.json');
  planSets.set(document, planSet);
  if (planSet.minorDigits !== minorDigits) throw new Error(`${planSet.currency} has other minor digits`);
  return planSet;
}

/** `2026-10` or a day in it → months since year 0. */
export function monthOf(periodOrDate: string): number {
  return Number(periodOrDate.slice(0, 4)) * 12 + Number(periodOrDate.slice(5, 7)) - 1;
}

/** CV as text → whole cents. */
export function centsOf(cv: string): number {
  const cents = parseScaled(cv);
  if (cents === null) throw new Error(`no volume: ${cv}`);
  return Number(cents);
}

/** Lines in the order of the export. */
export function linesOf({ calculation, numbers }: EngineRun): ReferenceLine[] {
  const { planSet, tree, plan, columnsOfPlan } = calculation;
  const lines: ReferenceLine[] = [];
  numbers.forEach((distributorNo, rank) => {
    const node = tree.nodeOf[rank]!;
    for (const column of columnsOfPlan[plan[node]!] ?? []) {
      const volume = column.volumes[node]!;
      if (column.earns[node] === 0 || volume === 0) continue;
      lines.push({
        distributorNo,
        plan: planSet.plans[plan[node]!]!.key,
        bonus: column.bonus as BonusName,
        level: column.level,
        volume: formatScaled(volume),
        rate: formatPercent(column.ratePpm),
        amount: formatScaled(column.amountOf(volume), planSet.minorDigits),
      });
    }
  });
  return lines;
}

/** Standings of everybody the period counts, in the order of the export. */
function standingsOf(run: EngineRun): ReferenceStanding[] {
  const { facts } = run.calculation;
  return run.numbers.flatMap((_, rank) => (facts.counted[rank] === 1 ? [standingOf(run, rank)] : []));
}

function standingOf({ calculation, numbers }: EngineRun, rank: number): ReferenceStanding {
  const { planSet, tree, volumes, plan, bonuses, linesTotal, firstVolumeMonth } = calculation;
  const node = tree.nodeOf[rank]!;
  const sponsor = tree.sponsor[node]!;
  const [pv, gv] = [volumes.personal[node]!, volumes.group[node]!];
  const levels = Array.from({ length: calculation.levels }, (_, index) => volumes.level(index + 1)[node]!);
  const first = firstVolumeMonth[node]!;
  return {
    distributorNo: numbers[rank]!,
    sponsorNo: sponsor < 0 ? null : numbers[tree.rankOf[sponsor]!]!,
    plan: planSet.plans[plan[node]!]?.key ?? '',
    pv: formatScaled(pv),
    gv: formatScaled(gv),
    levels: levels.map((volume) => formatScaled(volume)),
    rest: formatScaled(levels.reduce((rest, volume) => rest - volume, gv - pv)),
    infinityQualified: bonuses.some(
      ({ planBonus, qualified }) => planBonus.bonus.name === 'infinity' && qualified[node] === 1,
    ),
    total: formatScaled(linesTotal[node]!, planSet.minorDigits),
    firstVolumePeriod: first === 0 ? null : periodOf(first),
  };
}

/** Those the period counts, and of the others those who keep a place above one of them. */
function peopleInFacts({ distributors, volumes, period }: ReferenceInput): string[] {
  const sponsorOf = new Map(distributors.map(({ no, sponsorNo }) => [no, sponsorNo]));
  const kept = new Set<string>();
  for (const { no, enrolledOn } of distributors) {
    if (monthOf(enrolledOn) > monthOf(period)) continue;
    for (
      let above: string | null = no;
      above !== null && !kept.has(above);
      above = sponsorOf.get(above) ?? null
    ) {
      kept.add(above);
    }
  }
  for (const { distributorNo, cv } of volumes) {
    if (!kept.has(distributorNo)) throw new Error(`${distributorNo} orders ${cv} before being enrolled`);
  }
  return [...kept];
}

function factsOf(input: ReferenceInput, rankOf: ReadonlyMap<string, number>): PeriodFacts {
  const facts = emptyFacts(rankOf.size, monthOf(input.period));
  for (const { no, sponsorNo, enrolledOn, status, firstVolumePeriod } of input.distributors) {
    const rank = rankOf.get(no);
    if (rank === undefined) continue;
    facts.sponsor[rank] = sponsorNo === null ? -1 : rankOf.get(sponsorNo)!;
    facts.enrolledMonth[rank] = monthOf(enrolledOn);
    facts.counted[rank] = monthOf(enrolledOn) <= facts.month ? 1 : 0;
    facts.terminated[rank] = status === 'terminated' ? 1 : 0;
    facts.firstVolumeMonth[rank] = firstVolumePeriod === null ? 0 : monthOf(firstVolumePeriod);
  }
  for (const { distributorNo, cv } of input.volumes) {
    facts.personalVolume[rankOf.get(distributorNo)!]! += centsOf(cv);
  }
  return facts;
}

function periodOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
