import { Injectable } from '@nestjs/common';
import { Calendar, formatPeriod, type Period, type PeriodId } from '../../periods';
import { firstRow, type Tx } from '../../platform/database';
import { PlanVersions } from '../../plans';
import { calculate, type Calculation } from '../engine';
import { Run } from '../runs/run.entity';
import { loadFrozenFacts } from './load-facts';
import type { PeriodSnapshot } from './period-snapshot';

export interface FrozenPeriod {
  readonly period: Period;
  readonly run: Run;
  readonly snapshot: PeriodSnapshot;
  readonly calculation: Calculation;
}

const postedLinesSql = `
SELECT count(*)::float8 AS count, coalesce(sum(amount_minor), 0)::text AS minor FROM commission_line WHERE run_id = $1`;

/** Closed periods, computed again from what was frozen with them. */
@Injectable()
export class FrozenPeriods {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
  ) {}

  /**
   * Null while the period is not closed. What was posted must still be what the engine makes of the frozen facts:
   * otherwise a clawback would be measured against something that was never paid.
   */
  async calculation(tx: Tx, periodId: PeriodId): Promise<FrozenPeriod | null> {
    const period = await this.calendar.get(tx, periodId);
    if (period.state !== 'closed' || period.runId === null) return null;
    const run = await tx.getRepository(Run).findOneByOrFail({ id: period.runId });
    const { planSet } = await this.plans.get(tx, run.planVersion);
    const snapshot = await loadFrozenFacts(tx, period, run.id);
    const calculation = calculate(snapshot.facts, planSet);
    const posted = await firstRow<{ count: number; minor: string }>(tx, postedLinesSql, [run.id]);
    if (posted?.count !== calculation.lineCount || posted.minor !== String(calculation.total)) {
      throw new Error(
        `Period ${formatPeriod(periodId)} does not come out as it was posted; "upline verify ${formatPeriod(periodId)}" shows where.`,
      );
    }
    return { period, run, snapshot, calculation };
  }
}
