import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Calendar, type Period } from '../../periods';
import { inSnapshot } from '../../platform/database';
import { type PlanInForce, PlanVersions } from '../../plans';
import { RunAdjustments } from '../adjustments/run-adjustments';
import { calculate, holdAgainstCeiling } from '../engine';
import { SnapshotSource } from '../facts/snapshot-source';
import type { RunResults } from '../results/result-rows';
import { hashedInputs, hashRun } from '../results/run-hash';
import { sumByEarner } from '../results/sum-by-earner';
import { writeResults } from '../results/write-results';
import type { ProgressSink } from './progress';
import type { RunOutcome, RunTask, RunWork } from './run-task';

/** The work of a run between its beginning and its end: one consistent snapshot in, results in memory, rows out. */
@Injectable()
export class RunCalculation implements RunWork {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly source: SnapshotSource,
    private readonly adjustments: RunAdjustments,
  ) {}

  async calculate({ runId, periodId, planVersion }: RunTask, progress: ProgressSink): Promise<RunOutcome> {
    const { period, plan, results } = await inSnapshot(this.dataSource, async (tx) => {
      const period = await this.calendar.get(tx, periodId);
      const plan = await this.plans.get(tx, planVersion);
      progress.phase('reading', 0);
      const snapshot = await this.source.current(tx, period, progress);
      progress.phase('calculating', snapshot.facts.size);
      const calculation = calculate(snapshot.facts, plan.planSet);
      progress.phase('adjustments', 0);
      const adjustments = await this.adjustments.of(tx, period.id, snapshot);
      const adjustmentsTotal = sumByEarner(adjustments, snapshot.facts.size);
      return { period, plan, results: { snapshot, calculation, adjustments, adjustmentsTotal } };
    });
    await writeResults(this.dataSource, runId, results, progress);
    return outcome(period, plan, results);
  }
}

function outcome(period: Period, plan: PlanInForce, results: RunResults): RunOutcome {
  const { calculation, adjustments } = results;
  const { ceilingMinor, overCeiling } = holdAgainstCeiling(calculation);
  return {
    hash: hashRun(hashedInputs(period, plan), results),
    distributors: calculation.facts.counted.reduce((sum, counted) => sum + counted, 0),
    lineCount: calculation.lineCount,
    volumeCents: calculation.volumes.total,
    linesMinor: calculation.total,
    adjustmentsMinor: adjustments.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n),
    ceilingMinor,
    overCeiling,
  };
}
