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
  const { tree, volumes } = calculation;
  const people = peopleSideBySide(snapshot);
  const ids = new Int32Array(tree.size);
  const hasAdjustments = results.adjustments.length > 0;
  const keys = calculation.planSet.plans.map((plan) => plan.key);
  const levels = Array.from({ length: calculation.levels }, (_, index) => volumes.level(index + 1));
  const qualified = qualifiedTexts(calculation);
  const rows = new CopyWriter();
  for (let node = 0; node < tree.size; node++) {
    const rank = tree.rankOf[node]!;
    const person = rank * PERSON;
    const id = (ids[node] = people[person]!);
    const flags = people[person + 2]!;
    const sponsor = tree.sponsor[node]!;
    const plan = calculation.plan[node]!;
    const firstVolumeMonth = calculation.firstVolumeMonth[node]!;
    rows.integer(runId).integer(id);
    rows.integer(tree.position[node]!).integer(tree.subtreeSize[node]!).integer(tree.depth[node]!);
    if (sponsor < 0) rows.ascii(NULL);
    else rows.integer(ids[sponsor]!);
    rows.day(people[person + 1]!).ascii((flags & 1) === 1 ? 't' : 'f');
    rows.ascii(STATUSES[flags >> 1]!).ascii(plan < 0 ? NULL : keys[plan]!);
    if (firstVolumeMonth === 0) rows.ascii(NULL);
    else rows.integer(fromMonthIndex(firstVolumeMonth));
    rows.integer(volumes.personal[node]!).integer(volumes.group[node]!);
    rows.array(levels, levelsOf(levels, node), node);
    rows.integer(calculation.frontlineBuyers[node]!).ascii(qualified(node));
    rows
      .integer(calculation.linesTotal[node]!)
      .integer(hasAdjustments ? adjustmentsTotal[rank]! : 0)
      .end();
    if (rows.isFull) yield rows.take();
  }
  yield rows.take();
}

/** `COPY commission_line`, of a person by bonus and level. */
export function* lineRows(runId: number, { snapshot, calculation }: RunResults): Generator<Buffer> {
  const { tree, plan, columnsOfPlan } = calculation;
  // Each column's lines are in the order of the nodes: one walk takes them all.
  const walked = columnsOfPlan.map((columns) => columns.map((column) => ({ column, at: 0 })));
  const rows = new CopyWriter();
  for (let node = 0; node < tree.size; node++) {
    if (plan[node]! < 0) continue;
    for (const walk of walked[plan[node]!]!) {
      const { nodes, volumes, amounts, bonus, level, ratePpm } = walk.column;
      if (nodes[walk.at] !== node) continue;
      rows.integer(runId).integer(snapshot.distributorIds[tree.rankOf[node]!]!).ascii(bonus).ascii(level);
      rows.integer(volumes[node]!).integer(ratePpm).integer(amounts[walk.at]!).end();
      walk.at++;
    }
    if (rows.isFull) yield rows.take();
  }
  yield rows.take();
}

/** `COPY adjustment`. */
export function* adjustmentRows(runId: number, { snapshot, adjustments }: RunResults): Generator<Buffer> {
  const rows = new CopyWriter();
  for (const { earner, origin, amountMinor } of adjustments) {
    rows.integer(runId).integer(snapshot.distributorIds[earner]!).ascii(origin).integer(amountMinor).end();
    if (rows.isFull) yield rows.take();
  }
  yield rows.take();
}

/** Numbers that are kept of a person side by side: id, day of enrolment, status and whether counted. */
const PERSON = 3;

/** In the canonical order. One after another they are looked up at random: so each costs one miss and not four. */
function peopleSideBySide({ distributorIds, enrolledOn, status, facts }: PeriodSnapshot): Int32Array {
  const people = new Int32Array(facts.size * PERSON);
  for (let rank = 0; rank < facts.size; rank++) {
    people[rank * PERSON] = distributorIds[rank]!;
    people[rank * PERSON + 1] = enrolledOn[rank]!;
    people[rank * PERSON + 2] = status[rank]! * 2 + facts.counted[rank]!;
  }
  return people;
}

/** How many levels are written: trailing zeros are left off, for half of a network has no downline. */
function levelsOf(levels: readonly Float64Array[], node: number): number {
  let count = levels.length;
  while (count > 0 && levels[count - 1]![node] === 0) count--;
  return count;
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
