import { Injectable } from '@nestjs/common';
import type { PendingDebits } from '../../ledger';
import { Calendar } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { type ClaimRow, claimsOnPeriodSql } from '../../volume';
import { clawBack } from '../engine';
import { FrozenPeriods } from '../facts/frozen-periods';
import { pendingClaimedPeriodsSql, takePendingSql } from './statement.sql';

/**
 * What refunds booked in periods not closed yet will take back, of everybody at once: each closed period with such
 * claims is computed again once, from its frozen facts. Person by person it is what `PendingClawbacks` says.
 */
@Injectable()
export class RefundDebits implements PendingDebits {
  constructor(
    private readonly calendar: Calendar,
    private readonly frozen: FrozenPeriods,
  ) {}

  async fill(tx: Tx): Promise<void> {
    const claimed = await rows<{ periodId: number }>(tx, pendingClaimedPeriodsSql);
    if (claimed.length === 0) return;
    const periods = await this.calendar.list(tx);
    const closed = new Set(periods.filter(({ state }) => state === 'closed').map(({ id }) => id));
    const pending = new Map<number, number>();
    for (const { periodId } of claimed) {
      const claims = await rows<ClaimRow>(tx, claimsOnPeriodSql, [periodId, periods.at(-1)!.id]);
      const { calculation, snapshot } = (await this.frozen.calculation(tx, periodId))!;
      const clawbacks = clawBack(
        calculation,
        claims.map(({ distributorId, cvCents }) => ({
          buyer: snapshot.rankOfId(distributorId),
          cents: Number(cvCents),
        })),
      );
      for (const { claim, earner, amount } of clawbacks) {
        // What a closed period has posted stands in the books.
        if (closed.has(claims[claim]!.periodId)) continue;
        const id = snapshot.distributorIds[earner]!;
        pending.set(id, (pending.get(id) ?? 0) + amount);
      }
    }
    await tx.query(takePendingSql, [[...pending.keys()], [...pending.values()]]);
  }
}
