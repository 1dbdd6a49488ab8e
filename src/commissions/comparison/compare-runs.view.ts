import { Injectable } from '@nestjs/common';
import { Calendar, formatPeriod, type PeriodId, previousPeriod } from '../../periods';
import { firstRow, rows, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { formatPercent } from '../../platform/money';
import { type PlanSet, PlanVersions } from '../../plans';
import { percentOfVolume } from '../payout-share';
import { Run } from '../runs/run.entity';
import { LostQualifications } from './lost-qualifications.view';
import { biggestChangesSql, changeCountsSql, runTotalsSql, stoppedEarningSql } from './comparison.sql';

/** Sums of a run, whole numbers as text: CV cents and minor units. */
export interface RunTotals {
  readonly people: number;
  readonly buyers: number;
  readonly earners: number;
  readonly volumeCents: string;
  readonly linesMinor: string;
  readonly adjustmentsMinor: string;
}

/** How much of the volume is paid out, and how much may be. */
export interface PayoutShare {
  /** Lines in percent of volume × point value, at most four decimals, plain. */
  readonly percentOfVolume: string;
  /** In percent. */
  readonly ceilingPercent: string;
  readonly ceilingMinor: string;
  readonly overCeiling: boolean;
}

export interface EarningsChange {
  readonly distributorNo: string;
  readonly beforeMinor: string;
  readonly afterMinor: string;
}

/** A calculated period beside the one before. */
export interface RunComparison {
  readonly period: string;
  /** Null for the first period. */
  readonly previousPeriod: string | null;
  readonly currency: string;
  readonly minorDigits: number;
  readonly totals: RunTotals;
  readonly previousTotals: RunTotals | null;
  readonly share: PayoutShare;
  readonly previousShare: PayoutShare | null;
  readonly changed: number;
  readonly startedEarning: number;
  readonly stoppedEarning: number;
  readonly biggestChanges: readonly EarningsChange[];
  /** Who earned most of those that earn nothing any more. */
  readonly stopped: readonly EarningsChange[];
  /** Bonuses of closed periods taken back whole, because they hung on orders which came back. */
  readonly lostQualifications: { readonly count: number; readonly amountMinor: string };
}

/** What is different from last month, for the one who is to approve. */
@Injectable()
export class CompareRuns {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly lost: LostQualifications,
  ) {}

  /** @param named how many people each list names at most. @throws conflict `period-not-calculated`. */
  async compare(tx: Tx, periodId: PeriodId, named = 20): Promise<RunComparison> {
    const period = await this.calendar.get(tx, periodId);
    if (period.runId === null) {
      throw conflict(
        'period-not-calculated',
        `Period ${formatPeriod(periodId)} is ${period.state} and has no run to compare.`,
        {
          field: 'period',
        },
      );
    }
    const run = await tx.getRepository(Run).findOneByOrFail({ id: period.runId });
    const { planSet } = await this.plans.get(tx, run.planVersion);
    const before = (await this.calendar.list(tx)).find(({ id }) => id === previousPeriod(periodId)) ?? null;
    const previousRunId = before?.runId ?? 0;
    const previousRun =
      previousRunId === 0 ? null : await tx.getRepository(Run).findOneByOrFail({ id: previousRunId });
    const lost = await this.lost.of(tx, run);
    const counts = await firstRow<Pick<RunComparison, 'changed' | 'startedEarning' | 'stoppedEarning'>>(
      tx,
      changeCountsSql,
      [run.id, previousRunId],
    );
    return {
      period: formatPeriod(periodId),
      previousPeriod: before ? formatPeriod(before.id) : null,
      currency: planSet.currency,
      minorDigits: planSet.minorDigits,
      totals: (await firstRow<RunTotals>(tx, runTotalsSql, [run.id]))!,
      previousTotals:
        previousRunId === 0 ? null : await firstRow<RunTotals>(tx, runTotalsSql, [previousRunId]),
      share: shareOf(run, planSet),
      previousShare: previousRun && (await this.shareOf(tx, previousRun)),
      ...counts!,
      biggestChanges: await rows<EarningsChange>(tx, biggestChangesSql, [run.id, previousRunId, named]),
      stopped: await rows<EarningsChange>(tx, stoppedEarningSql, [run.id, previousRunId, named]),
      lostQualifications: {
        count: lost.length,
        amountMinor: String(lost.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)),
      },
    };
  }

  private async shareOf(tx: Tx, run: Run): Promise<PayoutShare> {
    return shareOf(run, (await this.plans.get(tx, run.planVersion)).planSet);
  }
}

function shareOf(run: Run, planSet: PlanSet): PayoutShare {
  return {
    percentOfVolume: percentOfVolume(BigInt(run.linesMinor ?? 0), BigInt(run.volumeCents ?? 0), planSet),
    ceilingPercent: formatPercent(planSet.payoutCeilingPpm),
    ceilingMinor: run.ceilingMinor ?? '0',
    overCeiling: run.overCeiling ?? false,
  };
}
