import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Calendar, type PeriodId } from '../../periods';
import { firstRow, inSnapshot, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { PlanVersions } from '../../plans';
import { RunAdjustments } from '../adjustments/run-adjustments';
import { calculate, holdAgainstCeiling, VolumeBeyondExactRange } from '../engine';
import { SnapshotSource } from '../facts/snapshot-source';
import type { RunOutcome, RunTask } from '../heavy-work/heavy-work';
import type { RunResults } from '../results/result-rows';
import { hashedInputs, hashRun } from '../results/run-hash';
import { sumByEarner } from '../results/sum-by-earner';
import { writeResults } from '../results/write-results';
import type { ProgressSink } from './progress';

const NO_HASH: Uint8Array = new Uint8Array();

/** The work of a run between its beginning and its end: one consistent snapshot in, results in memory, rows out. */
@Injectable()
export class RunCalculation {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly source: SnapshotSource,
    private readonly adjustments: RunAdjustments,
  ) {}

  /** As {@link HeavyWork.calculate} says. */
  async calculate(task: RunTask, progress: ProgressSink, signal: AbortSignal): Promise<RunOutcome> {
    try {
      const told = stoppable(progress, signal);
      const { period, plan, results } = await this.compute(task, told);
      let hash = NO_HASH;
      const meanwhile = () => {
        hash = hashRun(hashedInputs(period, plan), results);
      };
      await writeResults(this.dataSource, task, results, told, meanwhile);
      return { hash, ...outcome(results) };
    } catch (cause) {
      if (!(cause instanceof VolumeBeyondExactRange)) throw cause;
      throw conflict('volume-beyond-exact-range', cause.message, { cause });
    }
  }

  private compute({ periodId, planVersion, gently }: RunTask, progress: ProgressSink) {
    return inSnapshot(this.dataSource, async (tx) => {
      const period = await this.calendar.get(tx, periodId);
      const plan = await this.plans.get(tx, planVersion);
      progress.phase('reading', await roughly(tx, periodId));
      const snapshot = await this.source.current(tx, period, progress, gently);
      progress.phase('calculating', snapshot.facts.size);
      const calculation = calculate(snapshot.facts, plan.planSet);
      progress.phase('adjustments', 0);
      const adjustments = await this.adjustments.of(tx, period.id, snapshot);
      const adjustmentsTotal = sumByEarner(adjustments, snapshot.facts.size);
      return { period, plan, results: { snapshot, calculation, adjustments, adjustmentsTotal } };
    });
  }
}

/** How many rows there are to read, as the database's statistics have it; 0 where they have nothing. $1, $2 tables. */
const roughlySql = `
SELECT sum(greatest(reltuples, 0))::float8 AS rows FROM pg_class WHERE oid IN (to_regclass($1), to_regclass($2))`;

async function roughly(tx: Tx, periodId: PeriodId): Promise<number> {
  const tables = ['distributor', `sales_order_${periodId}`];
  return (await firstRow<{ rows: number | null }>(tx, roughlySql, tables))?.rows ?? 0;
}

/** Whoever tells how far it is learns whether it is still wanted. */
function stoppable(progress: ProgressSink, signal: AbortSignal): ProgressSink {
  return {
    phase(phase, total) {
      signal.throwIfAborted();
      progress.phase(phase, total);
    },
    done(count) {
      signal.throwIfAborted();
      progress.done(count);
    },
  };
}

function outcome({ calculation, adjustments }: RunResults): Omit<RunOutcome, 'hash'> {
  const { ceilingMinor, overCeiling } = holdAgainstCeiling(calculation);
  return {
    distributors: calculation.facts.counted.reduce((sum, counted) => sum + counted, 0),
    lineCount: calculation.lineCount,
    volumeCents: calculation.volumes.total,
    linesMinor: calculation.total,
    adjustmentsMinor: adjustments.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n),
    ceilingMinor,
    overCeiling,
  };
}
