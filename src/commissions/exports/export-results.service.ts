import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Look } from '../../access';
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
   * How an export is recorded before it begins: a look at everybody's results of that run.
   * @throws conflict `period-not-calculated` before `review`
   */
  async announce(
    tx: Tx,
    { kind, periodId }: { kind: ExportKind; periodId: PeriodId },
  ): Promise<{ runId: number; approvalWaived: boolean; look: Look }> {
    const { run } = await this.runOf(tx, periodId);
    const rows = kind === 'lines' ? run.lineCount : run.distributors;
    const details = { kind, run: run.id, hash: run.hash?.toString('hex') ?? null, rows };
    const look = { subject: { kind: 'period', no: formatPeriod(periodId) }, details };
    return { runId: run.id, approvalWaived: run.approvalWaived, look };
  }

  /**
   * Read it to its end within the transaction.
   * @param runId the one that was announced; another one, calculated since, is refused
   * @throws conflict `period-not-calculated` before `review`, `run-other`
   */
  async stream(tx: Tx, kind: ExportKind, periodId: PeriodId, runId?: number): Promise<Readable> {
    const run = await this.exportedRun(tx, periodId);
    if (runId !== undefined && run.runId !== runId) {
      throw conflict('run-other', 'The period has just been calculated anew; export it again.');
    }
    return copyOut(tx, kind === 'lines' ? exportLinesSql(run) : exportStandingsSql(run));
  }

  private async exportedRun(tx: Tx, periodId: PeriodId): Promise<ExportedRun> {
    const { run, name } = await this.runOf(tx, periodId);
    const { planSet } = await this.plans.get(tx, run.planVersion);
    return { runId: run.id, period: name, minorDigits: planSet.minorDigits, levels: deepestLevel(planSet) };
  }

  private async runOf(tx: Tx, periodId: PeriodId): Promise<{ run: Run; name: string }> {
    const period = await this.calendar.get(tx, periodId);
    const name = formatPeriod(periodId);
    if (period.runId === null) {
      throw conflict(
        'period-not-calculated',
        `Period ${name} is ${period.state} and has no results yet; calculate it first with "upline period close ${name}".`,
        { field: 'period' },
      );
    }
    return { run: await tx.getRepository(Run).findOneByOrFail({ id: period.runId }), name };
  }
}
