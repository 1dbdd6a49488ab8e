import { Injectable } from '@nestjs/common';
import { Calendar, formatPeriod, type PeriodId } from '../../periods';
import type { Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { describeWorstCase, PlanVersions, readPlanSet, worstCase } from '../../plans';
import { calculate, type Calculation } from '../engine';
import { loadFrozenFacts } from '../facts/load-facts';
import type { PeriodSnapshot } from '../facts/period-snapshot';
import { SnapshotSource } from '../facts/snapshot-source';
import { silentProgress } from '../runs/progress';
import { type SimulatedTotals, totalsOf } from './simulated-totals';

/** One person whose lines come to something else. */
export interface SimulatedDifference {
  readonly distributorNo: string;
  readonly beforeMinor: number;
  readonly afterMinor: number;
}

export interface Simulation {
  readonly period: string;
  readonly currency: string;
  readonly minorDigits: number;
  readonly volumeCents: bigint;
  /** Under the plan version in force. */
  readonly before: SimulatedTotals;
  /** Under the plan file. */
  readonly after: SimulatedTotals;
  /** The plan file's, as a sentence. */
  readonly worstCase: string;
  /** Everybody whose lines differ, in the order of the bytes of the number. */
  readonly differences: readonly SimulatedDifference[];
}

/**
 * Runs any period, closed or open, under any plan file and holds it against the version in force. Same facts, same
 * engine; nothing is kept. Adjustments are left out: they do not depend on this period's plan.
 */
@Injectable()
export class SimulatePeriod {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly source: SnapshotSource,
  ) {}

  /** @throws invalid `plan-document`, `plan-currency`. */
  async simulate(tx: Tx, periodId: PeriodId, planText: string, fileName: string): Promise<Simulation> {
    const planSet = readPlanSet(planText, fileName);
    const period = await this.calendar.get(tx, periodId);
    const snapshot =
      period.runId === null
        ? await this.source.current(tx, period, silentProgress)
        : await loadFrozenFacts(tx, period, period.runId);
    const current = (await this.plans.forPeriod(tx, periodId)).planSet;
    if (planSet.currency !== current.currency) {
      throw invalid(
        'plan-currency',
        `${fileName} is in ${planSet.currency}, the company's books in ${current.currency}; amounts cannot be compared.`,
        { field: 'currency' },
      );
    }
    const before = calculate(snapshot.facts, current);
    const after = calculate(snapshot.facts, planSet);
    return {
      period: formatPeriod(periodId),
      currency: planSet.currency,
      minorDigits: planSet.minorDigits,
      volumeCents: BigInt(before.volumes.total),
      before: totalsOf(before, current),
      after: totalsOf(after, planSet),
      worstCase: describeWorstCase(worstCase(planSet)),
      differences: differencesOf(snapshot, before, after),
    };
  }
}

function differencesOf(
  snapshot: PeriodSnapshot,
  before: Calculation,
  after: Calculation,
): SimulatedDifference[] {
  const differences: SimulatedDifference[] = [];
  for (let rank = 0; rank < snapshot.facts.size; rank++) {
    // Both number the same tree the same way.
    const node = before.tree.nodeOf[rank]!;
    const [beforeMinor, afterMinor] = [before.linesTotal[node]!, after.linesTotal[node]!];
    if (beforeMinor !== afterMinor) {
      differences.push({ distributorNo: snapshot.distributorNos.at(rank), beforeMinor, afterMinor });
    }
  }
  return differences;
}
