import { Inject, Injectable } from '@nestjs/common';
import { LateEnrolments } from '../../network';
import { Calendar, formatPeriod, type Period, type PeriodId, previousPeriod } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, isImportUnderWay, RUN_LOCK_CLASS, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { PlanVersions } from '../../plans';
import { BookedLate } from '../../volume';
import { checksOf, type ReadinessCheck, type ReadinessFacts } from './readiness-checks';
import { EstimateFacts } from './estimate-facts';
import { type AdjustmentCounts, adjustmentCountsSql, type RunningRow, runningRunSql } from './readiness.sql';

export interface Readiness {
  readonly period: string;
  readonly state: Period['state'];
  /** What amounts in facts are in; null while no plan is in force. */
  readonly currency: string | null;
  /** Empty once the period is frozen: there is nothing left to wait for. */
  readonly checks: readonly ReadinessCheck[];
}

/** What is open, and what is missing, before a period can be closed. */
@Injectable()
export class ReadinessView {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly bookedLate: BookedLate,
    private readonly lateEnrolments: LateEnrolments,
    private readonly estimates: EstimateFacts,
  ) {}

  /** @throws not-found `period-unknown` */
  async of(tx: Tx, periodId: PeriodId): Promise<Readiness> {
    const period = await this.calendar.get(tx, periodId);
    const plan = await this.plans.findForPeriod(tx, periodId);
    const checks =
      period.state === 'open' ? checksOf(await this.facts(tx, period, plan?.planSet.minorDigits ?? 2)) : [];
    return {
      period: formatPeriod(periodId),
      state: period.state,
      currency: plan?.planSet.currency ?? null,
      checks,
    };
  }

  private async facts(tx: Tx, period: Period, minorDigits: number): Promise<ReadinessFacts> {
    const money = (minor: string): string => formatScaled(BigInt(minor), minorDigits);
    const cv = (cents: string): string => formatScaled(BigInt(cents));
    const before = (await this.calendar.list(tx)).find(({ id }) => id === previousPeriod(period.id));
    const { lateOrders, claims } = await this.bookedLate.counts(tx, period);
    const adjustments = (await firstRow<AdjustmentCounts>(tx, adjustmentCountsSql, [period.id]))!;
    return {
      period: formatPeriod(period.id),
      isOver: this.clock.now() >= period.untilAt,
      untilOn: period.untilOn,
      timeZone: period.timeZone,
      before: before ? { period: formatPeriod(before.id), state: before.state } : null,
      running: await firstRow<RunningRow>(tx, runningRunSql, [period.id, RUN_LOCK_CLASS]),
      isImporting: await isImportUnderWay(tx),
      ...(await this.planFacts(tx, period)),
      lateOrders: { count: lateOrders.count, cv: cv(lateOrders.cents) },
      claims: { count: claims.count, cv: cv(claims.cents) },
      lateEnrolments: await this.lateEnrolments.count(tx, period),
      adjustmentsWaiting: { count: adjustments.waiting.count, amount: money(adjustments.waiting.minor) },
      adjustmentsBooked: { count: adjustments.booked.count, amount: money(adjustments.booked.minor) },
      estimate: await this.estimates.of(tx, period),
    };
  }

  private async planFacts(tx: Tx, { id }: Period): Promise<Pick<ReadinessFacts, 'plan' | 'plansWaiting'>> {
    const inForce = await this.plans.findForPeriod(tx, id);
    const [first] = await this.calendar.list(tx);
    const books = first && (await this.plans.findForPeriod(tx, first.id));
    const waiting = (await this.plans.list(tx)).filter(
      ({ holds, effectiveFrom }) => !holds && effectiveFrom <= id,
    );
    return {
      plan: inForce && {
        version: inForce.version.number,
        currency: inForce.planSet.currency,
        booksCurrency: (books ?? inForce).planSet.currency,
      },
      plansWaiting: waiting.map(({ number }) => number),
    };
  }
}
