import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { lastMoveId, lastStatusChangeId } from '../../network';
import { Calendar, formatPeriod, type PeriodId, PeriodStates, previousPeriod } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, inTransaction, lockCalendarExclusive, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { type PlanInForce, PlanVersions } from '../../plans';
import { CarryOutRun } from './carry-out-run.service';
import type { RunProgress } from './progress';
import { takeRunLock } from './take-run-lock';
import { RunRecovery } from './run-recovery.service';
import { RunTrail } from './run-trail';
import { insertRunSql } from './run.sql';

export interface ClosePeriodRequest {
  readonly periodId: PeriodId;
  readonly by: string;
  /** Why the month is closed before it is over. */
  readonly earlyReason?: string | undefined;
  readonly onProgress?: (progress: RunProgress) => void;
}

/**
 * Freezes a period's input and calculates it into review. Whatever ends it on the way, a refusal, an error or the
 * process being killed, leaves the period open as before.
 */
@Injectable()
export class ClosePeriod {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly states: PeriodStates,
    private readonly plans: PlanVersions,
    private readonly recovery: RunRecovery,
    private readonly runs: CarryOutRun,
    private readonly trail: RunTrail,
  ) {}

  /**
   * @returns the run's id, once the period is in review
   * @throws conflict `run-in-progress`, `period-closed`, `period-in-review`, `period-not-over`, `period-out-of-turn`,
   *   `plan-currency`
   */
  async close(request: ClosePeriodRequest): Promise<number> {
    const begun = await this.begin(request);
    return begun.finished;
  }

  /**
   * Freezes the period and answers as soon as that is certain; the calculation goes on and `finished` tells its end.
   * @throws as {@link close}
   */
  async begin(request: ClosePeriodRequest): Promise<{ runId: number; finished: Promise<number> }> {
    const { periodId, onProgress } = request;
    await inTransaction(this.dataSource, (tx) => this.calendar.get(tx, periodId));
    const lock = await takeRunLock(this.dataSource, periodId, 'close');
    try {
      const { runId, plan } = await inTransaction(this.dataSource, (tx) => this.freeze(tx, request));
      const run = { lock, runId, periodId, planVersion: plan.version.number, onProgress };
      const carriedOut = this.runs.carryOut(run, (tx) => this.states.toReview(tx, periodId, runId));
      return { runId, finished: carriedOut.finally(() => lock.release()).then(() => runId) };
    } catch (cause) {
      await lock.release();
      throw cause;
    }
  }

  private async freeze(tx: Tx, request: ClosePeriodRequest): Promise<{ runId: number; plan: PlanInForce }> {
    await lockCalendarExclusive(tx);
    const { periodId, by } = request;
    await this.recovery.recoverLocked(tx, periodId);
    await this.requireClosable(tx, request);
    const plan = await this.plans.forPeriod(tx, periodId);
    await this.requireSameCurrency(tx, periodId, plan);
    const earlyReason = request.earlyReason?.trim() || null;
    await this.states.freeze(tx, periodId, {
      lastMoveId: await lastMoveId(tx),
      lastStatusChangeId: await lastStatusChangeId(tx),
      earlyReason,
    });
    const run = await firstRow<{ id: number }>(tx, insertRunSql, [
      periodId,
      'close',
      plan.version.number,
      by,
      this.clock.now(),
      null,
    ]);
    const runId = run!.id;
    const planVersion = plan.version.number;
    await this.trail.begun(tx, { runId, periodId, by, kind: 'close', planVersion, earlyReason });
    return { runId, plan };
  }

  private async requireClosable(tx: Tx, { periodId, earlyReason }: ClosePeriodRequest): Promise<void> {
    const period = await this.calendar.get(tx, periodId);
    const name = formatPeriod(periodId);
    if (period.state === 'closed')
      throw conflict('period-closed', `Period ${name} is closed already, once and for ever.`);
    if (period.state === 'review') {
      throw conflict(
        'period-in-review',
        `Period ${name} is calculated and in review. Approve it, or discard the run first to calculate it again.`,
      );
    }
    const before = (await this.calendar.list(tx)).find(({ id }) => id === previousPeriod(periodId));
    if (before && before.state !== 'closed') {
      throw conflict(
        'period-out-of-turn',
        `Period ${formatPeriod(before.id)} is ${before.state}; months close one after the other, so close and approve that one first.`,
      );
    }
    if (this.clock.now() < period.untilAt && !earlyReason?.trim()) {
      throw conflict(
        'period-not-over',
        `Period ${name} is not over before ${period.untilOn} (${period.timeZone}). Wait, or give a reason to close it early (--early REASON).`,
      );
    }
  }

  /** Balances add months up. A plan of another currency can only have been added before there were any. */
  private async requireSameCurrency(tx: Tx, periodId: PeriodId, { version }: PlanInForce): Promise<void> {
    const [first] = await this.calendar.list(tx);
    const books = (await this.plans.forPeriod(tx, first?.id ?? periodId)).version.currency;
    if (books === version.currency) return;
    throw conflict(
      'plan-currency',
      `Plan version ${version.number} is in ${version.currency}, the company's books since its first period are in ${books}. Add a version in ${books} for ${formatPeriod(periodId)}, which is a correction.`,
    );
  }
}
