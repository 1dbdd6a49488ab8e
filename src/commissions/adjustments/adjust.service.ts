import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { findDistributor } from '../../network';
import { Calendar, formatPeriod, type PeriodId } from '../../periods';
import { requireSecondPerson } from '../../platform/approval';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { firstRow, type Tx } from '../../platform/database';
import { conflict, invalid, notFound } from '../../platform/errors';
import { formatScaled, parseScaled } from '../../platform/money';
import { PlanVersions } from '../../plans';

interface PendingRequest {
  readonly requestedBy: string;
  readonly approvedBy: string | null;
  readonly periodId: PeriodId | null;
  /** Period from which the tree holds the distributor. */
  readonly countsFrom: PeriodId;
}

const getSql = `
SELECT a.requested_by AS "requestedBy", a.approved_by AS "approvedBy", a.period_id AS "periodId",
       d.counts_from AS "countsFrom"
  FROM adjustment_request AS a JOIN distributor AS d ON d.id = a.distributor_id WHERE a.id = $1 FOR UPDATE OF a`;

const insertSql = `
INSERT INTO adjustment_request (distributor_id, amount_minor, reason, requested_by, requested_at)
VALUES ($1, $2, $3, $4, $5) RETURNING id`;

const approveSql = `
UPDATE adjustment_request SET approved_by = $2, approved_at = $3, approval_waived = $4, period_id = $5 WHERE id = $1`;

/** As much as the CV of one order. Runs sum in doubles: thousands of these in a month are still summed exactly. */
const MOST_MINOR = 999_999_999_999n;

/**
 * Corrections by hand: a signed amount with a reason. One person asks, another approves; it is then booked in the
 * earliest open period, whose own approval posts it.
 */
@Injectable()
export class Adjust {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @param amount a decimal such as `-12.50` in the plan set's currency
   * @returns the request's number
   * @throws invalid `adjustment-amount`, `adjustment-reason`; not-found `distributor-unknown`
   */
  async request(
    tx: Tx,
    {
      distributorNo,
      amount,
      reason,
      by,
    }: { distributorNo: string; amount: string; reason: string; by: string },
  ): Promise<number> {
    const distributor = await findDistributor(tx, distributorNo);
    const { planSet } = await this.plans.forPeriod(tx, this.calendar.currentPeriod());
    const minor = parseScaled(amount, planSet.minorDigits);
    if (minor === null || minor === 0n || minor > MOST_MINOR || minor < -MOST_MINOR) {
      const most = formatScaled(MOST_MINOR, planSet.minorDigits);
      throw invalid(
        'adjustment-amount',
        `"${amount.slice(0, 40)}" is not an amount like 25.00 or -12.50 in ${planSet.currency} (at most ${planSet.minorDigits} decimals, not zero, up to ${most}).`,
        { field: 'amount' },
      );
    }
    if (reason.trim() === '') {
      throw invalid('adjustment-reason', 'An adjustment needs a reason; the distributor will see it.', {
        field: 'reason',
      });
    }
    const row = await firstRow<{ id: number }>(tx, insertSql, [
      distributor.id,
      String(minor),
      reason.trim(),
      by,
      this.clock.now(),
    ]);
    const { id } = row!;
    await this.trail.record(tx, {
      action: 'adjustment.requested',
      by,
      subject: { kind: 'adjustment', no: id },
      after: {
        distributorNo: distributor.distributorNo,
        amount: formatScaled(minor, planSet.minorDigits),
        currency: planSet.currency,
      },
      personal: { of: { kind: 'distributor', id: distributor.id }, after: { reason: reason.trim() } },
    });
    return id;
  }

  /** @throws not-found `adjustment-unknown`; conflict `adjustment-approved`, `no-open-period`; forbidden `approval-own`. */
  async approve(tx: Tx, id: number, by: string): Promise<void> {
    const periods = await this.calendar.openForBooking(tx);
    const request = await this.locked(tx, id);
    if (request.periodId !== null) {
      throw conflict(
        'adjustment-approved',
        `Adjustment ${id} was approved by ${request.approvedBy} for ${formatPeriod(request.periodId)} already.`,
      );
    }
    const waived = requireSecondPerson(this.config, `adjustment ${id}`, request.requestedBy, by);
    const period = periods.find(({ id: open, state }) => state === 'open' && open >= request.countsFrom);
    if (!period) throw conflict('no-open-period', 'There is no open period to book the adjustment in.');
    await tx.query(approveSql, [id, by, this.clock.now(), waived, period.id]);
    await this.trail.record(tx, {
      action: 'adjustment.approved',
      by,
      subject: { kind: 'adjustment', no: id },
      before: { period: null },
      after: { period: formatPeriod(period.id), approvalWaived: waived },
    });
  }

  private async locked(tx: Tx, id: number): Promise<PendingRequest> {
    const request = await firstRow<PendingRequest>(tx, getSql, [id]);
    if (!request) throw notFound('adjustment-unknown', `There is no adjustment ${id}.`);
    return request;
  }
}
