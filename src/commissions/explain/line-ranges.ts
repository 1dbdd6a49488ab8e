import type { PlanBonus, PlanSet } from '../../plans';
import type { RatePpm } from '../../platform/money';

/** A line that a bonus can make, and whose volume stands in it: everybody from so many to so many steps below. */
export interface LineRange {
  readonly bonus: string;
  /** As exported: `3`, `7+`. */
  readonly level: string;
  readonly fromSteps: number;
  /** Null: to infinite depth. */
  readonly toSteps: number | null;
  readonly ratePpm: RatePpm;
}

/** Bonuses keep their lines settled before this step; what reaches it reaches infinitely deep. */
const SETTLED_AT = 1_000;

const known = new WeakMap<PlanBonus, readonly LineRange[]>();

/** The lines of one bonus of one plan, the nearest level first. */
export function linesOfBonus(use: PlanBonus): readonly LineRange[] {
  let lines = known.get(use);
  if (!lines) known.set(use, (lines = findLines(use)));
  return lines;
}

function findLines({ bonus, rule }: PlanBonus): LineRange[] {
  const lines: LineRange[] = [];
  for (let steps = 1; steps <= SETTLED_AT; steps++) {
    const line = bonus.lineAt(rule, steps);
    if (!line) continue;
    const last = lines.at(-1);
    const toSteps = steps === SETTLED_AT ? null : steps;
    if (last?.level === line.level) lines[lines.length - 1] = { ...last, toSteps };
    else lines.push({ bonus: bonus.name, ...line, fromSteps: steps, toSteps });
  }
  return lines;
}

/** Every line that any plan of the set has, each level of a bonus once. */
export function linesOfSet(planSet: PlanSet): LineRange[] {
  const lines = planSet.plans.flatMap((plan) => plan.bonuses.flatMap(linesOfBonus));
  return [...new Map(lines.map((line) => [`${line.bonus}/${line.level}`, line])).values()].sort(
    byBonusAndSteps,
  );
}

/**
 * The lines to tell somebody on a plan about: those the plan pays, and those that others of the set have where it
 * has none. No volume stands in two of one bonus.
 * @param plan the plan's index; -1 for none
 */
export function linesForPlan(planSet: PlanSet, plan: number): LineRange[] {
  const told = planSet.plans[plan]?.bonuses.flatMap(linesOfBonus) ?? [];
  for (const line of linesOfSet(planSet)) {
    if (!told.some((other) => other.bonus === line.bonus && overlap(other, line))) told.push(line);
  }
  return told.sort(byBonusAndSteps);
}

function overlap(a: LineRange, b: LineRange): boolean {
  return a.fromSteps <= (b.toSteps ?? Infinity) && b.fromSteps <= (a.toSteps ?? Infinity);
}

function byBonusAndSteps(a: LineRange, b: LineRange): number {
  return a.bonus < b.bonus ? -1 : a.bonus > b.bonus ? 1 : a.fromSteps - b.fromSteps;
}
