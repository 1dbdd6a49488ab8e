import { fromMonthIndex } from '../../periods';
import type { Calculation } from '../engine';
import { type PeriodSnapshot, STATUSES } from '../facts/period-snapshot';

/** One adjustment as posted by a run: minor units, and where it comes from (`2026-09/level/3/R-17`, `manual/4`). */
export interface PostedAdjustment {
  /** Number in the canonical order. */
  readonly earner: number;
  readonly origin: string;
  readonly amountMinor: number;
}

/** Rows go to the database in chunks of about this size: one write for thousands of rows. */
const CHUNK_CHARACTERS = 128 * 1024;

/** Everything that a run has found out, before it is written. */
export interface RunResults {
  readonly snapshot: PeriodSnapshot;
  readonly calculation: Calculation;
  readonly adjustments: readonly PostedAdjustment[];
  /** By number in the canonical order, minor units. */
  readonly adjustmentsTotal: Float64Array;
}

/** `COPY standing` in the canonical order. */
export function* standingRows(runId: number, results: RunResults): Generator<string> {
  const { snapshot, calculation, adjustmentsTotal } = results;
  const { tree, volumes, facts } = calculation;
  const { distributorIds, enrolledOn, status } = snapshot;
  const keys = calculation.planSet.plans.map((plan) => plan.key);
  const levels = Array.from({ length: calculation.levels }, (_, index) => volumes.level(index + 1));
  const qualified = qualifiedTexts(calculation);
  let text = '';
  for (let rank = 0; rank < tree.size; rank++) {
    const node = tree.nodeOf[rank]!;
    const sponsor = tree.sponsor[node]!;
    const plan = calculation.plan[node]!;
    const firstVolumeMonth = calculation.firstVolumeMonth[node]!;
    text +=
      `${runId}\t${distributorIds[rank]!}\t${tree.position[node]!}\t${tree.subtreeSize[node]!}\t${tree.depth[node]!}\t` +
      `${sponsor < 0 ? '\\N' : distributorIds[tree.rankOf[sponsor]!]!}\t${enrolledOn[rank]!}\t` +
      `${facts.counted[rank] === 1 ? 't' : 'f'}\t${STATUSES[status[rank]!]!}\t${plan < 0 ? '\\N' : keys[plan]!}\t` +
      `${firstVolumeMonth === 0 ? '\\N' : fromMonthIndex(firstVolumeMonth)}\t${volumes.personal[node]!}\t` +
      `${volumes.group[node]!}\t${levelArray(levels, node)}\t${calculation.frontlineBuyers[node]!}\t` +
      `${qualified(node)}\t${calculation.linesTotal[node]!}\t${adjustmentsTotal[rank]!}\n`;
    if (text.length > CHUNK_CHARACTERS) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}

/** `COPY commission_line`, by person in the canonical order, then bonus and level. */
export function* lineRows(runId: number, { snapshot, calculation }: RunResults): Generator<string> {
  const { tree, plan, columnsOfPlan } = calculation;
  let text = '';
  for (let rank = 0; rank < tree.size; rank++) {
    const node = tree.nodeOf[rank]!;
    if (plan[node]! < 0) continue;
    for (const { earns, volumes, bonus, level, ratePpm, amountOf } of columnsOfPlan[plan[node]!]!) {
      const volume = volumes[node]!;
      if (earns[node] === 0 || volume === 0) continue;
      text += `${runId}\t${snapshot.distributorIds[rank]!}\t${bonus}\t${level}\t${volume}\t${ratePpm}\t${amountOf(volume)}\n`;
    }
    if (text.length > CHUNK_CHARACTERS) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}

/** `COPY adjustment`. */
export function* adjustmentRows(runId: number, { snapshot, adjustments }: RunResults): Generator<string> {
  for (const { earner, origin, amountMinor } of adjustments) {
    yield `${runId}\t${snapshot.distributorIds[earner]!}\t${origin}\t${amountMinor}\n`;
  }
}

/** Level 1 first, trailing zeros left off: half of a network has no downline. */
function levelArray(levels: readonly Float64Array[], node: number): string {
  let count = levels.length;
  while (count > 0 && levels[count - 1]![node] === 0) count--;
  if (count === 0) return '{}';
  let text = `{${levels[0]![node]!}`;
  for (let k = 1; k < count; k++) text += `,${levels[k]![node]!}`;
  return `${text}}`;
}

function qualifiedTexts(calculation: Calculation): (node: number) => string {
  const ofPlan = calculation.planSet.plans.map((_, index) =>
    calculation.bonuses.filter((result) => result.plan === index),
  );
  return (node) => {
    const plan = calculation.plan[node]!;
    if (plan < 0) return '{}';
    let names = '';
    for (const { qualified, planBonus } of ofPlan[plan]!) {
      if (qualified[node] === 1) names += names === '' ? planBonus.bonus.name : `,${planBonus.bonus.name}`;
    }
    return `{${names}}`;
  };
}
