import { Injectable } from '@nestjs/common';
import { formatPeriod, type PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { claimsOnPeriodSql, claimedPeriodsSql } from '../../volume';
import { clawBack } from '../engine';
import { FrozenPeriods } from '../facts/frozen-periods';
import type { PeriodSnapshot } from '../facts/period-snapshot';
import type { PostedAdjustment } from '../results/result-rows';

interface ClaimRow {
  refundNo: string;
  distributorId: number;
  cvCents: string;
  periodId: PeriodId;
}

/** Approved by hand and booked in the period. $1 period. */
const manualAdjustmentsSql = `
SELECT id, distributor_id AS "distributorId", amount_minor::text AS "amountMinor"
  FROM adjustment_request WHERE period_id = $1 ORDER BY id`;

/**
 * What a period's run posts beside its lines: clawbacks for refunds of orders of closed periods that are booked in
 * it, and corrections by hand.
 */
@Injectable()
export class RunAdjustments {
  constructor(private readonly frozen: FrozenPeriods) {}

  /** Sorted by earner, then origin by bytes. */
  async of(tx: Tx, periodId: PeriodId, snapshot: PeriodSnapshot): Promise<PostedAdjustment[]> {
    const posted = [
      ...(await this.byHand(tx, periodId, snapshot)),
      ...(await this.clawbacks(tx, periodId, snapshot)),
    ];
    return posted.sort(
      (a, b) => a.earner - b.earner || (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : 0),
    );
  }

  private async byHand(tx: Tx, periodId: PeriodId, snapshot: PeriodSnapshot): Promise<PostedAdjustment[]> {
    const requests = await rows<{ id: number; distributorId: number; amountMinor: string }>(
      tx,
      manualAdjustmentsSql,
      [periodId],
    );
    return requests.map(({ id, distributorId, amountMinor }) => ({
      earner: rankIn(snapshot, distributorId),
      origin: `manual/${id}`,
      amountMinor: Number(amountMinor),
    }));
  }

  /** Each closed period with claims booked here is computed again from its frozen facts, with all its claims so far. */
  private async clawbacks(tx: Tx, periodId: PeriodId, snapshot: PeriodSnapshot): Promise<PostedAdjustment[]> {
    const posted: PostedAdjustment[] = [];
    const claimed = await rows<{ periodId: PeriodId }>(tx, claimedPeriodsSql, [periodId]);
    for (const { periodId: closedId } of claimed) {
      const closed = await this.frozen.calculation(tx, closedId);
      // An estimate may run before its predecessor is approved; claims on that one wait for the real run.
      if (!closed) continue;
      const claims = await rows<ClaimRow>(tx, claimsOnPeriodSql, [closedId, periodId]);
      const clawbacks = clawBack(
        closed.calculation,
        claims.map((claim) => ({
          buyer: rankIn(closed.snapshot, claim.distributorId),
          cents: Number(claim.cvCents),
        })),
      );
      for (const { claim, earner, bonus, level, amount } of clawbacks) {
        const booked = claims[claim]!;
        if (booked.periodId !== periodId) continue;
        posted.push({
          earner: rankIn(snapshot, closed.snapshot.distributorIds[earner]!),
          origin: `${formatPeriod(closedId)}/${bonus}/${level}/${booked.refundNo}`,
          amountMinor: amount,
        });
      }
    }
    return posted;
  }
}

function rankIn(snapshot: PeriodSnapshot, distributorId: number): number {
  const rank = snapshot.rankOfId(distributorId);
  if (rank < 0) throw new Error(`Distributor ${distributorId} is not in the period's tree.`);
  return rank;
}
