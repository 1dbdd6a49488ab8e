import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { formatPeriod, type Period, type PeriodId } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { inSnapshot, type Tx } from '../../platform/database';
import type { PlanInForce } from '../../plans';
import { RunAdjustments } from '../adjustments/run-adjustments';
import { calculate, holdAgainstCeiling } from '../engine';
import { SnapshotSource } from '../facts/snapshot-source';
import { type RunResults } from '../results/result-rows';
import { hashRun } from '../results/run-hash';
import { sumByEarner } from '../results/sum-by-earner';
import { writeResults } from '../results/write-results';
import type { ProgressSink } from './progress';
import { runGivenUp } from './run-lock';
import { finishRunSql } from './run.sql';

/** A calculated period, ready to be written. */
export interface CalculatedRun {
  readonly periodId: PeriodId;
  readonly results: RunResults;
  readonly hash: Buffer;
}

/** The work of a run between its beginning and its end: one consistent snapshot in, results in memory, rows out. */
@Injectable()
export class CalculateRun {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly source: SnapshotSource,
    private readonly adjustments: RunAdjustments,
  ) {}

  /** Reads and computes; writes nothing. */
  calculate(period: Period, plan: PlanInForce, progress: ProgressSink): Promise<CalculatedRun> {
    return inSnapshot(this.dataSource, async (tx) => {
      progress.phase('reading', 0);
      const snapshot = await this.source.current(tx, period, progress);
      progress.phase('calculating', snapshot.facts.size);
      const calculation = calculate(snapshot.facts, plan.planSet);
      progress.phase('adjustments', 0);
      const adjustments = await this.adjustments.of(tx, period.id, snapshot);
      const adjustmentsTotal = sumByEarner(adjustments, snapshot.facts.size);
      const results = { snapshot, calculation, adjustments, adjustmentsTotal };
      return { periodId: period.id, results, hash: hashRun(hashedInputs(period, plan), results) };
    });
  }

  /** Writes the results and what the run came to; all of it is seen when the transaction commits. */
  async write(tx: Tx, runId: number, run: CalculatedRun, progress: ProgressSink): Promise<void> {
    await writeResults(tx, runId, run.results, progress);
    progress.phase('finishing', 0);
    const { calculation, adjustments } = run.results;
    const { ceilingMinor, overCeiling } = holdAgainstCeiling(calculation);
    const [, finished] = await tx.query<[unknown, number]>(finishRunSql, [
      runId,
      this.clock.now(),
      run.hash,
      calculation.facts.counted.reduce((sum, counted) => sum + counted, 0),
      calculation.lineCount,
      calculation.volumes.total,
      calculation.total,
      String(adjustments.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n)),
      String(ceilingMinor),
      overCeiling,
    ]);
    // Somebody who could take the lock has found this run dead; the period is theirs.
    if (finished !== 1) throw runGivenUp(run.periodId);
  }
}

/** What a run's hash covers beside its snapshot. */
export function hashedInputs(period: Period, plan: PlanInForce) {
  return { period: formatPeriod(period.id), planSha256: plan.version.documentSha256.toString('hex') };
}
