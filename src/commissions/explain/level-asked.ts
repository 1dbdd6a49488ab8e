import { invalid } from '../../platform/errors';
import type { PlanSet } from '../../plans';
import { type LineRange, linesForPlan, linesOfSet } from './line-ranges';

/** A level as people write it, and what there is to tell somebody about it. */
export interface LevelAsked {
  readonly level: string;
  readonly fromSteps: number;
  readonly toSteps: number | null;
  /** What to answer: for a single level one line of each bonus, for an open one the lines of that name. */
  readonly lines: readonly LineRange[];
  /** The line that the volume stands in, whole or as a part; null where no plan of the set pays so far down. */
  readonly line: LineRange | null;
}

const FORM = /^([1-9]\d{0,5})(\+?)$/;

/**
 * `3` is everybody three steps below; `7+` a line to infinite depth, as a plan of the set has it.
 * @param plan index of the person's plan, -1 for none
 * @throws invalid `level-form`, `level-unknown`
 */
export function levelAsked(planSet: PlanSet, plan: number, text: string): LevelAsked {
  const match = FORM.exec(text);
  if (!match) {
    throw invalid(
      'level-form',
      `"${text.slice(0, 40)}" is not a level; write it as 3, or as 7+ for all from there down.`,
      {
        field: 'level',
      },
    );
  }
  const steps = Number(match[1]);
  const told = linesForPlan(planSet, plan);
  return match[2] === '+' ? openLevel(planSet, told, text, steps) : singleLevel(planSet, told, text, steps);
}

function singleLevel(planSet: PlanSet, told: readonly LineRange[], level: string, steps: number): LevelAsked {
  const real = told.filter(({ fromSteps, toSteps }) => fromSteps <= steps && steps <= (toSteps ?? Infinity));
  const lines = bonusNames(planSet).map(
    (bonus) =>
      real.find((line) => line.bonus === bonus) ?? {
        bonus,
        level,
        fromSteps: steps,
        toSteps: steps,
        ratePpm: 0,
      },
  );
  const line = real.find((one) => one.level === level) ?? real[0] ?? null;
  return { level, fromSteps: steps, toSteps: steps, lines, line };
}

function openLevel(planSet: PlanSet, told: readonly LineRange[], level: string, steps: number): LevelAsked {
  const inSet = linesOfSet(planSet);
  const named = (lines: readonly LineRange[], bonus: string) =>
    lines.find((line) => line.bonus === bonus && line.level === level);
  const lines = bonusNames(planSet).flatMap((bonus) => named(told, bonus) ?? named(inSet, bonus) ?? []);
  if (lines.length === 0) {
    const levels = [...new Set(inSet.map((line) => line.level))].join(', ');
    throw invalid(
      'level-unknown',
      `No plan of the set has a line ${level}. There are ${levels}; any single level is asked for without +.`,
      {
        field: 'level',
      },
    );
  }
  return { level, fromSteps: steps, toSteps: null, lines, line: lines[0]! };
}

function bonusNames(planSet: PlanSet): string[] {
  return [...new Set(planSet.plans.flatMap(({ bonuses }) => bonuses.map(({ bonus }) => bonus.name)))].sort();
}
