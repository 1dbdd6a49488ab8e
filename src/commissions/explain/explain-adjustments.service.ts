import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { Cursor, type Page, toPage } from '../../platform/paging';
import { PlanVersions } from '../../plans';
import { type AdjustmentOrigin, readOrigin } from './adjustment-origin';
import { adjustmentPageSql, manualAdjustmentsSql, refundsClaimedSql } from './adjustments.sql';
import { type Audience, isForStaff } from './audience';
import { type CalculatedPeriod, CalculatedPeriods, money } from './calculated-periods.view';
import { type ClawbackShown, clawbackShown, type RefundRow } from './clawback-shown';
import { personAsked } from './people';
import { requireLimit } from './require-limit';

interface AdjustmentShown {
  /** As exported: `2026-09/level/3/R-17`, `manual/4`. */
  readonly origin: string;
  /** Signed money, decimal. */
  readonly amount: string;
}

export interface ManualShown {
  readonly kind: 'manual';
  readonly requestId: number;
  readonly reason: string;
  /** Staff are named to staff alone. */
  readonly requestedBy?: string;
  readonly approvedBy?: string;
  readonly approvalWaived?: boolean;
}

/** A signed amount with the reason for it. */
export type AdjustmentExplained = AdjustmentShown & (ClawbackShown | ManualShown);

interface PostedRow {
  origin: string;
  amountMinor: number;
}

type Posted = PostedRow & { read: AdjustmentOrigin };

interface ManualRow {
  id: number;
  reason: string;
  requestedBy: string;
  approvedBy: string;
  approvalWaived: boolean;
}

/** What refunds of closed periods took back, and corrections by hand: each with its cause. */
@Injectable()
export class ExplainAdjustments {
  constructor(
    private readonly periods: CalculatedPeriods,
    private readonly plans: PlanVersions,
  ) {}

  /**
   * A page of a statement's adjustments, sorted by origin.
   * @throws as `ExplainStatement`; invalid `limit`, `cursor`
   */
  async page(
    tx: Tx,
    periodId: PeriodId,
    distributorNo: string,
    { cursor, limit }: { cursor?: string | undefined; limit?: number | undefined },
    audience: Audience,
  ): Promise<Page<AdjustmentExplained>> {
    const person = await personAsked(tx, distributorNo, audience);
    const calculated = await this.periods.get(tx, periodId, audience);
    return this.ofPerson(tx, calculated, person.id, audience, cursor, limit);
  }

  /** The first page for somebody whose statement is shown. */
  first(tx: Tx, calculated: CalculatedPeriod, distributorId: number, audience: Audience) {
    return this.ofPerson(tx, calculated, distributorId, audience);
  }

  private async ofPerson(
    tx: Tx,
    calculated: CalculatedPeriod,
    distributorId: number,
    audience: Audience,
    after?: string,
    asked?: number,
  ): Promise<Page<AdjustmentExplained>> {
    const limit = requireLimit(asked);
    const cursors = new Cursor(
      `adjustments of ${distributorId} in run ${calculated.run.id}`,
      z.tuple([z.string()]),
    );
    const [from] = cursors.decode(after) ?? [''];
    const found = await rows<PostedRow>(tx, adjustmentPageSql, [
      calculated.run.id,
      distributorId,
      from,
      limit + 1,
    ]);
    const posted = found.map((row) => ({ ...row, read: readOrigin(row.origin) }));
    const refunds = await this.refunds(tx, distributorId, posted);
    const manual = await this.manual(tx, posted);
    const causeOf = ({ read, amountMinor }: Posted) =>
      read.kind === 'manual'
        ? manualShown(manual.get(read.requestId)!, audience)
        : clawbackShown(refunds.get(keyOf(read))!, read.closedPeriodId, amountMinor, audience);
    return toPage(
      posted,
      limit,
      ({ origin }) => cursors.encode([origin]),
      (one) => ({ origin: one.origin, amount: money(calculated, one.amountMinor), ...causeOf(one) }),
    );
  }

  private async refunds(
    tx: Tx,
    earnerId: number,
    posted: readonly Posted[],
  ): Promise<Map<string, RefundRow>> {
    const claims = posted.map(({ read }) => read).filter((read) => read.kind === 'clawback');
    if (claims.length === 0) return new Map();
    const found = await rows<RefundRow & { planVersion: number }>(tx, refundsClaimedSql, [
      earnerId,
      claims.map(({ refundNo }) => refundNo),
      claims.map(({ closedPeriodId }) => closedPeriodId),
      claims.map(({ bonus }) => bonus),
      claims.map(({ level }) => level),
    ]);
    const refunds = new Map<string, RefundRow>();
    for (const row of found) {
      refunds.set(keyOf(row), { ...row, planSet: (await this.plans.get(tx, row.planVersion)).planSet });
    }
    return refunds;
  }

  private async manual(tx: Tx, posted: readonly Posted[]): Promise<Map<number, ManualRow>> {
    const ids = posted.flatMap(({ read }) => (read.kind === 'manual' ? [read.requestId] : []));
    if (ids.length === 0) return new Map();
    return new Map((await rows<ManualRow>(tx, manualAdjustmentsSql, [ids])).map((row) => [row.id, row]));
  }
}

function keyOf({ bonus, level, refundNo }: { bonus: string; level: string; refundNo: string }): string {
  return `${bonus}/${level}/${refundNo}`;
}

function manualShown({ id, reason, ...staff }: ManualRow, audience: Audience): ManualShown {
  return { kind: 'manual', requestId: id, reason, ...(isForStaff(audience) && staff) };
}
