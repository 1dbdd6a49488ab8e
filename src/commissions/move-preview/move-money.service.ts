import { Injectable } from '@nestjs/common';
import { Calendar, formatPeriod } from '../../periods';
import type { Tx } from '../../platform/database';
import { PlanVersions } from '../../plans';
import { calculate, type Calculation } from '../engine';
import type { PeriodSnapshot } from '../facts/period-snapshot';
import { SnapshotSource } from '../facts/snapshot-source';
import type { MoveTask } from '../heavy-work/heavy-work';
import { silentProgress } from '../runs/progress';

/** More than these nobody reads; the sums are over all. */
const MOST_SHOWN = 200;

/** One person whose lines come to something else. Money in minor units. */
export interface MovedEarner {
  readonly distributorNo: string;
  readonly beforeMinor: number;
  readonly afterMinor: number;
}

/** What an open period so far comes to with a leg where it is, and where it would be. Money in minor units. */
export interface MovedMoney {
  readonly period: string;
  readonly currency: string;
  readonly minorDigits: number;
  /** All lines. */
  readonly beforeMinor: number;
  readonly afterMinor: number;
  readonly gaining: number;
  readonly losing: number;
  /** What those who gain would gain together, and what those who lose would lose; neither is negative. */
  readonly gainedMinor: number;
  readonly lostMinor: number;
  /** The biggest changes first, then by the bytes of the number; at most 200. */
  readonly earners: readonly MovedEarner[];
}

/**
 * Calculates a period twice over the same snapshot, once with another sponsor for one leg. The same engine as any run;
 * nothing is kept. Adjustments are left out: a move changes none.
 */
@Injectable()
export class MoveMoney {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly source: SnapshotSource,
  ) {}

  /** Null where the new sponsor counts from a later period only, and the leg would stand nowhere in this one. */
  async compare(tx: Tx, { periodId, distributorId, toSponsorId }: MoveTask): Promise<MovedMoney | null> {
    const period = await this.calendar.get(tx, periodId);
    const snapshot = await this.source.current(tx, period, silentProgress);
    const { planSet } = await this.plans.forPeriod(tx, periodId);
    const before = calculate(snapshot.facts, planSet);
    const [leg, target] = [snapshot.rankOfId(distributorId), snapshot.rankOfId(toSponsorId)];
    if (target < 0) return null;
    // A leg that counts from a later period only has no volume in this one.
    const after = leg < 0 ? before : calculate(movedFacts(snapshot, leg, target), planSet);
    const earners = differing(snapshot, before, after);
    const changes = earners.map(({ beforeMinor, afterMinor }) => afterMinor - beforeMinor);
    const gains = changes.filter((change) => change > 0);
    const losses = changes.filter((change) => change < 0);
    return {
      period: formatPeriod(periodId),
      currency: planSet.currency,
      minorDigits: planSet.minorDigits,
      beforeMinor: before.total,
      afterMinor: after.total,
      gaining: gains.length,
      losing: losses.length,
      gainedMinor: sum(gains),
      lostMinor: -sum(losses),
      earners: earners.sort(biggestFirst).slice(0, MOST_SHOWN),
    };
  }
}

function movedFacts({ facts }: PeriodSnapshot, leg: number, target: number): PeriodSnapshot['facts'] {
  const sponsor = facts.sponsor.slice();
  sponsor[leg] = target;
  return { ...facts, sponsor };
}

/** The two number the same people in different trees. */
function differing(snapshot: PeriodSnapshot, before: Calculation, after: Calculation): MovedEarner[] {
  const earners: MovedEarner[] = [];
  for (let rank = 0; rank < snapshot.facts.size; rank++) {
    const beforeMinor = before.linesTotal[before.tree.nodeOf[rank]!]!;
    const afterMinor = after.linesTotal[after.tree.nodeOf[rank]!]!;
    if (beforeMinor !== afterMinor)
      earners.push({ distributorNo: snapshot.distributorNos.at(rank), beforeMinor, afterMinor });
  }
  return earners;
}

/** Stable: those who stand equal keep the order of their numbers. */
const biggestFirst = (a: MovedEarner, b: MovedEarner): number =>
  Math.abs(b.afterMinor - b.beforeMinor) - Math.abs(a.afterMinor - a.beforeMinor);

/** Whole numbers, and no sum of all lines is beyond the exact range. */
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
