import { Injectable } from '@nestjs/common';
import type { Look } from '../../access';
import { Calendar, formatPeriod, type PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { formatScaled } from '../../platform/money';
import { PlanVersions } from '../../plans';

/** A correction by hand as people see it. */
export interface ShownAdjustment {
  readonly id: number;
  readonly distributorNo: string;
  /** Signed, a decimal. */
  readonly amount: string;
  readonly currency: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly approvedBy: string | null;
  readonly approvalWaived: boolean;
  /** `2026-10`: the period whose approval posts it; null until a second person approved it. */
  readonly period: string | null;
}

interface Row {
  id: number;
  distributorNo: string;
  amountMinor: string;
  reason: string;
  requestedBy: string;
  requestedAt: Date;
  approvedBy: string | null;
  approvalWaived: boolean;
  periodId: PeriodId | null;
}

const selectSql = `
SELECT a.id, d.distributor_no AS "distributorNo", a.amount_minor::text AS "amountMinor", a.reason,
       a.requested_by AS "requestedBy", a.requested_at AS "requestedAt", a.approved_by AS "approvedBy",
       a.approval_waived AS "approvalWaived", a.period_id AS "periodId"
  FROM adjustment_request AS a JOIN distributor AS d ON d.id = a.distributor_id`;

const LISTED = 500;

/** How a look at the list is recorded. */
export const lookAtAdjustments = (found: readonly ShownAdjustment[]): Look => ({
  subject: { kind: 'adjustment', no: 'list' },
  details: { count: found.length },
});

/** Corrections by hand, asked for and approved. */
@Injectable()
export class AdjustmentView {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
  ) {}

  /** The newest first. */
  async list(tx: Tx): Promise<ShownAdjustment[]> {
    return this.shown(tx, await rows<Row>(tx, `${selectSql} ORDER BY a.id DESC LIMIT $1`, [LISTED]));
  }

  /** @throws not-found `adjustment-unknown`. */
  async get(tx: Tx, id: number): Promise<ShownAdjustment> {
    const [found] = await this.shown(tx, await rows<Row>(tx, `${selectSql} WHERE a.id = $1`, [id]));
    if (!found) throw notFound('adjustment-unknown', `There is no adjustment ${id}.`);
    return found;
  }

  private async shown(tx: Tx, found: readonly Row[]): Promise<ShownAdjustment[]> {
    const { planSet } = await this.plans.forPeriod(tx, this.calendar.currentPeriod());
    return found.map(({ amountMinor, requestedAt, periodId, ...row }) => ({
      ...row,
      amount: formatScaled(BigInt(amountMinor), planSet.minorDigits),
      currency: planSet.currency,
      requestedAt: requestedAt.toISOString(),
      period: periodId === null ? null : formatPeriod(periodId),
    }));
  }
}
