import { firstRow, rows, type Tx } from '../../platform/database';
import type { PlanSet, QualificationFacts } from '../../plans';
import { deepestLevel } from '../../plans';
import type { PathPerson } from '../engine';
import type { CalculatedPeriod } from './calculated-periods.view';
import { levelVolumes } from './level-volumes';
import { linesSql, standingSql } from './standing.sql';

/** One person's frozen facts in one run. CV in cents, money in minor units. */
export interface Standing {
  readonly distributorId: number;
  readonly position: number;
  readonly subtreeSize: number;
  readonly depth: number;
  /** Null: nobody above. */
  readonly sponsorId: number | null;
  readonly enrolledOn: string;
  /** False: the period does not count the person. */
  readonly counted: boolean;
  readonly status: string;
  /** Null: none yet. */
  readonly plan: string | null;
  readonly firstVolumePeriod: number | null;
  readonly pvCents: number;
  readonly groupVolumeCents: number;
  /** Level 1 first, trailing zeros left off. */
  readonly levelVolumesCents: readonly number[];
  readonly frontlineBuyers: number;
  readonly qualified: readonly string[];
  readonly linesMinor: number;
  readonly adjustmentsMinor: number;
}

export interface PaidLine {
  readonly bonus: string;
  readonly level: string;
  readonly volumeCents: number;
  readonly ratePpm: number;
  readonly amountMinor: number;
}

/** Somebody whom the period's tree does not hold stands nowhere in it, above nobody. */
const outside: Omit<Standing, 'distributorId' | 'enrolledOn' | 'status'> = {
  position: -1,
  subtreeSize: 1,
  depth: 0,
  sponsorId: null,
  counted: false,
  plan: null,
  firstVolumePeriod: null,
  pvCents: 0,
  groupVolumeCents: 0,
  levelVolumesCents: [],
  frontlineBuyers: 0,
  qualified: [],
  linesMinor: 0,
  adjustmentsMinor: 0,
};

export async function findStanding(
  tx: Tx,
  { run }: CalculatedPeriod,
  person: { readonly id: number; readonly enrolledOn: string; readonly status: string },
): Promise<Standing> {
  const found = await firstRow<Standing>(tx, standingSql, [run.id, person.id]);
  return (
    found ?? { ...outside, distributorId: person.id, enrolledOn: person.enrolledOn, status: person.status }
  );
}

/** What was paid, sorted by bonus and level. */
export function paidLines(tx: Tx, { run }: CalculatedPeriod, distributorId: number): Promise<PaidLine[]> {
  return rows<PaidLine>(tx, linesSql, [run.id, distributorId]);
}

/** CV of everybody from so many to so many steps below; `toSteps` null: to infinite depth. */
export async function volumeBelow(
  tx: Tx,
  calculated: CalculatedPeriod,
  head: Standing,
  fromSteps: number,
  toSteps: number | null,
): Promise<number> {
  if (toSteps !== null) return levelsBelow(tx, calculated, head, fromSteps, toSteps);
  return head.groupVolumeCents - head.pvCents - (await levelsBelow(tx, calculated, head, 1, fromSteps - 1));
}

/** The levels that a standing keeps, and from the people themselves those beyond. */
async function levelsBelow(
  tx: Tx,
  { run, planSet }: CalculatedPeriod,
  head: Standing,
  fromSteps: number,
  toSteps: number,
): Promise<number> {
  const kept = deepestLevel(planSet);
  let cents = head.levelVolumesCents.slice(fromSteps - 1, toSteps).reduce((sum, level) => sum + level, 0);
  if (toSteps <= kept || toSteps < fromSteps) return cents;
  const beyond = Math.max(fromSteps, kept + 1);
  for (const [level, { volumeCents }] of await levelVolumes(tx, run, head)) {
    if (level >= beyond && level <= toSteps) cents += volumeCents;
  }
  return cents;
}

/** What qualifications were held against. */
export async function qualificationFacts(
  tx: Tx,
  calculated: CalculatedPeriod,
  standing: Standing,
): Promise<QualificationFacts> {
  return {
    pvCents: standing.pvCents,
    frontlineBuyers: standing.frontlineBuyers,
    frontlineVolumeCents: await volumeBelow(tx, calculated, standing, 1, 1),
  };
}

/** The index of a standing's plan in the set, -1 for none. */
export function planIndex({ plans }: PlanSet, plan: string | null): number {
  return plans.findIndex(({ key }) => key === plan);
}

/** The person as the engine's explanation wants to be told. */
export async function pathPerson(
  tx: Tx,
  calculated: CalculatedPeriod,
  standing: Standing,
): Promise<PathPerson> {
  return {
    ...(await qualificationFacts(tx, calculated, standing)),
    counted: standing.counted,
    terminated: standing.status === 'terminated',
    plan: planIndex(calculated.planSet, standing.plan),
    qualified: standing.qualified,
  };
}
