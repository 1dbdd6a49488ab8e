import { Injectable } from '@nestjs/common';
import { Calendar, formatPeriod, type PeriodId } from '../../periods';
import { copyOut, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { PlanVersions } from '../../plans';
import { RunAdjustments } from '../adjustments/run-adjustments';
import { calculate } from '../engine';
import { loadFrozenFacts, loadVolumes } from '../facts/load-facts';
import { adjustmentRows, lineRows, type RunResults, standingRows } from '../results/result-rows';
import { copyOutOfSql, RESULT_TABLES } from '../results/result-tables.sql';
import { hashedInputs, hashRun } from '../results/run-hash';
import { sumByEarner } from '../results/sum-by-earner';
import { Run } from '../runs/run.entity';
import { compareRows, type Difference } from './compare-rows';

/** What a check of a calculated period found. */
export interface Verification {
  readonly period: string;
  readonly runId: number;
  readonly people: number;
  readonly lines: number;
  /** Hex; as kept on the run, and as recomputed. */
  readonly hash: string;
  readonly recomputedHash: string;
  /** How many rows differ, and the first of them. */
  readonly differenceCount: number;
  readonly differences: readonly Difference[];
  readonly verified: boolean;
}

/** Differences beyond these are counted, not kept. */
const KEPT_DIFFERENCES = 50;

/**
 * Computes a calculated period again, from the facts frozen with it and the volume booked in it, and compares row by
 * row and by the hash kept on the run.
 */
@Injectable()
export class VerifyPeriod {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly adjustments: RunAdjustments,
  ) {}

  /** @throws conflict `period-not-calculated` before `review`. */
  async verify(tx: Tx, periodId: PeriodId): Promise<Verification> {
    const period = await this.calendar.get(tx, periodId);
    const name = formatPeriod(periodId);
    if (period.runId === null) {
      throw conflict(
        'period-not-calculated',
        `Period ${name} is ${period.state}; there is nothing to verify yet.`,
        {
          field: 'period',
        },
      );
    }
    const run = await tx.getRepository(Run).findOneByOrFail({ id: period.runId });
    const plan = await this.plans.get(tx, run.planVersion);
    const snapshot = await loadFrozenFacts(tx, period, run.id);
    await loadVolumes(tx, period, snapshot);
    const calculation = calculate(snapshot.facts, plan.planSet);
    const adjustments = await this.adjustments.of(tx, periodId, snapshot);
    const adjustmentsTotal = sumByEarner(adjustments, snapshot.facts.size);
    const results: RunResults = { snapshot, calculation, adjustments, adjustmentsTotal };

    const differences: Difference[] = [];
    let differenceCount = 0;
    for await (const difference of this.compare(tx, run.id, results)) {
      differenceCount++;
      if (differences.length < KEPT_DIFFERENCES) differences.push(difference);
    }
    const recomputedHash = hashRun(hashedInputs(period, plan), results).toString('hex');
    const hash = run.hash?.toString('hex') ?? '';
    return {
      period: name,
      runId: run.id,
      people: snapshot.facts.counted.reduce((sum, counted) => sum + counted, 0),
      lines: calculation.lineCount,
      hash,
      recomputedHash,
      differenceCount,
      differences,
      verified: differenceCount === 0 && hash === recomputedHash,
    };
  }

  private async *compare(tx: Tx, runId: number, results: RunResults): AsyncGenerator<Difference> {
    const recomputed = {
      standing: standingRows(runId, results),
      commission_line: lineRows(runId, results),
      adjustment: adjustmentRows(runId, results),
    };
    await tx.query('SET LOCAL synchronize_seqscans = off');
    for (const table of RESULT_TABLES) {
      yield* compareRows(table, await copyOut(tx, copyOutOfSql(table, runId)), recomputed[table]);
    }
  }
}
