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

/** The newest first. $1 whether approved or null, $2 period or null, $3 limit. */
const listSql = `${selectSql}
 WHERE ($1::boolean IS NULL OR (a.approved_by IS NOT NULL) = $1) AND ($2::integer IS NULL OR a.period_id = $2)
 ORDER BY a.id DESC LIMIT $3`;

const LISTED = 500;

/** `waiting` for the second person, or `approved` and booked. */
export const ADJUSTMENT_STATES = ['waiting', 'approved'] as const;

export interface AdjustmentsAsked {
  readonly state?: (typeof ADJUSTMENT_STATES)[number] | undefined;
  /** Only those booked in it. */
  readonly period?: PeriodId | undefined;
}

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
  async list(tx: Tx, { state, period }: AdjustmentsAsked = {}): Promise<ShownAdjustment[]> {
    const isApproved = state === undefined ? null : state === 'approved';
    return this.shown(tx, await rows<Row>(tx, listSql, [isApproved, period ?? null, LISTED]));
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
