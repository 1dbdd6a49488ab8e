import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Calendar, formatPeriod, type PeriodId } from '../../periods';
import { copyOut, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { deepestLevel, PlanVersions } from '../../plans';
import { Run } from '../runs/run.entity';
import { exportLinesSql, exportStandingsSql, type ExportedRun } from './export.sql';

export const EXPORTS = ['lines', 'standings'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** A period's results as CSV bytes: the same bytes every time, constant memory whatever the size. */
@Injectable()
export class ExportResults {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
  ) {}

  /**
   * Read it to its end within the transaction.
   * @throws conflict `period-not-calculated` before `review`
   */
  async stream(tx: Tx, kind: ExportKind, periodId: PeriodId): Promise<Readable> {
    const run = await this.exportedRun(tx, periodId);
    return copyOut(tx, kind === 'lines' ? exportLinesSql(run) : exportStandingsSql(run));
  }

  private async exportedRun(tx: Tx, periodId: PeriodId): Promise<ExportedRun> {
    const period = await this.calendar.get(tx, periodId);
    const name = formatPeriod(periodId);
    if (period.runId === null) {
      throw conflict(
        'period-not-calculated',
        `Period ${name} is ${period.state} and has no results yet; calculate it first with "upline period close ${name}".`,
        { field: 'period' },
      );
    }
    const run = await tx.getRepository(Run).findOneByOrFail({ id: period.runId });
    const { planSet } = await this.plans.get(tx, run.planVersion);
    return { runId: run.id, period: name, minorDigits: planSet.minorDigits, levels: deepestLevel(planSet) };
  }
}
