import { fromMonthIndex } from '../../periods';
import { CopyWriter } from '../../platform/database';
import type { Calculation } from '../engine';
import { type PeriodSnapshot, STATUSES } from '../facts/period-snapshot';

const NULL = '\\N';

/** One adjustment as posted by a run: minor units, and where it comes from (`2026-09/level/3/R-17`, `manual/4`). */
export interface PostedAdjustment {
  /** Number in the canonical order. */
  readonly earner: number;
  readonly origin: string;
  readonly amountMinor: number;
}

/** Everything that a run has found out, before it is written. */
export interface RunResults {
  readonly snapshot: PeriodSnapshot;
  readonly calculation: Calculation;
  readonly adjustments: readonly PostedAdjustment[];
  /** By number in the canonical order, minor units. */
  readonly adjustmentsTotal: Float64Array;
}

/*
 * Rows come in the order in which the tree is numbered, which follows from the facts alone: so the volumes are read
 * from memory as they lie. In any other order each number is a miss of the processor's cache.
 */

/** `COPY standing`. */
export function* standingRows(runId: number, results: RunResults): Generator<Buffer> {
  const { snapshot, calculation, adjustmentsTotal } = results;
  const { tree, volumes, facts } = calculation;
  const { distributorIds, enrolledOn, status } = snapshot;
  const keys = calculation.planSet.plans.map((plan) => plan.key);
  const levels = Array.from({ length: calculation.levels }, (_, index) => volumes.level(index + 1));
  const qualified = qualifiedTexts(calculation);
  const rows = new CopyWriter();
  for (let node = 0; node < tree.size; node++) {
    const rank = tree.rankOf[node]!;
    const sponsor = tree.sponsor[node]!;
    const plan = calculation.plan[node]!;
    const firstVolumeMonth = calculation.firstVolumeMonth[node]!;
    rows.integer(runId).tab().integer(distributorIds[rank]!).tab();
    rows.integer(tree.position[node]!).tab().integer(tree.subtreeSize[node]!).tab();
    rows.integer(tree.depth[node]!).tab();
    if (sponsor < 0) rows.ascii(NULL).tab();
    else rows.integer(distributorIds[tree.rankOf[sponsor]!]!).tab();
    rows.day(enrolledOn[rank]!).tab();
    rows.ascii(facts.counted[rank] === 1 ? 't' : 'f').tab();
    rows.ascii(STATUSES[status[rank]!]!).tab();
    rows.ascii(plan < 0 ? NULL : keys[plan]!).tab();
    if (firstVolumeMonth === 0) rows.ascii(NULL).tab();
    else rows.integer(fromMonthIndex(firstVolumeMonth)).tab();
    rows.integer(volumes.personal[node]!).tab().integer(volumes.group[node]!).tab();
    levelArray(rows, levels, node).tab();
    rows.integer(calculation.frontlineBuyers[node]!).tab().ascii(qualified(node)).tab();
    rows.integer(calculation.linesTotal[node]!).tab().integer(adjustmentsTotal[rank]!).end();
    if (rows.isFull) yield rows.take();
  }
  yield rows.take();
}

/** `COPY commission_line`, of a person by bonus and level. */
export function* lineRows(runId: number, { snapshot, calculation }: RunResults): Generator<Buffer> {
  const { tree, plan, columnsOfPlan } = calculation;
  const rows = new CopyWriter();
  for (let node = 0; node < tree.size; node++) {
    if (plan[node]! < 0) continue;
    const distributorId = snapshot.distributorIds[tree.rankOf[node]!]!;
    for (const { earns, volumes, bonus, level, ratePpm, amountOf } of columnsOfPlan[plan[node]!]!) {
      const volume = volumes[node]!;
      if (earns[node] === 0 || volume === 0) continue;
      rows.integer(runId).tab().integer(distributorId).tab();
      rows.ascii(bonus).tab().ascii(level).tab();
      rows.integer(volume).tab().integer(ratePpm).tab().integer(amountOf(volume)).end();
    }
    if (rows.isFull) yield rows.take();
  }
  yield rows.take();
}

/** `COPY adjustment`. */
export function* adjustmentRows(runId: number, { snapshot, adjustments }: RunResults): Generator<Buffer> {
  const rows = new CopyWriter();
  for (const { earner, origin, amountMinor } of adjustments) {
    rows.integer(runId).tab().integer(snapshot.distributorIds[earner]!).tab();
    rows.ascii(origin).tab().integer(amountMinor).end();
    if (rows.isFull) yield rows.take();
  }
  yield rows.take();
}

/** Level 1 first, trailing zeros left off: half of a network has no downline. */
function levelArray(rows: CopyWriter, levels: readonly Float64Array[], node: number): CopyWriter {
  let count = levels.length;
  while (count > 0 && levels[count - 1]![node] === 0) count--;
  rows.ascii('{');
  for (let k = 0; k < count; k++) {
    if (k > 0) rows.ascii(',');
    rows.integer(levels[k]![node]!);
  }
  return rows.ascii('}');
}

/** The array of the bonuses that somebody is qualified for; one text for each set of them, made once. */
function qualifiedTexts(calculation: Calculation): (node: number) => string {
  const ofPlan = calculation.planSet.plans.map((_, index) =>
    calculation.bonuses.filter((result) => result.plan === index),
  );
  const known = ofPlan.map(() => new Map<number, string>());
  return (node) => {
    const plan = calculation.plan[node]!;
    if (plan < 0) return '{}';
    let set = 0;
    for (const { qualified } of ofPlan[plan]!) set = set * 2 + qualified[node]!;
    let text = known[plan]!.get(set);
    if (text === undefined) {
      const names = ofPlan[plan]!.filter(({ qualified }) => qualified[node] === 1);
      text = `{${names.map(({ planBonus }) => planBonus.bonus.name).join(',')}}`;
      known[plan]!.set(set, text);
    }
    return text;
  };
}
