import { Injectable } from '@nestjs/common';
import { Calendar, type PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { type ClaimRow, claimsOnPeriodSql } from '../../volume';
import { clawBack } from '../engine';
import { CalculatedPeriods } from '../explain';
import { claimedGroup } from './claimed-group';
import { claimedPeriodsSql, inGroupSql } from './statement.sql';

/** A closed period in which somebody earned, and the place in its preorder. */
interface ClaimedPeriodRow {
  periodId: PeriodId;
  position: number;
  subtreeSize: number;
}

/**
 * What refunds of closed periods will take back of one person once the periods they are booked in are approved: what
 * the runs will post, to the cent.
 *
 * A line's claims come from the own group alone, so the engine is given the buyers there with everybody between, as
 * frozen, and takes all claims in the order in which they were booked. Without a claim in the group it is one query;
 * else the cost is that of the ways up from the buyers, whatever the size of the group.
 */
@Injectable()
export class PendingClawbacks {
  constructor(
    private readonly calendar: Calendar,
    private readonly periods: CalculatedPeriods,
  ) {}

  /** Minor units, zero or negative. */
  async of(tx: Tx, distributorId: number): Promise<number> {
    let pending = 0;
    for (const claimed of await rows<ClaimedPeriodRow>(tx, claimedPeriodsSql, [distributorId])) {
      pending += await this.inPeriod(tx, distributorId, claimed);
    }
    return pending;
  }

  private async inPeriod(tx: Tx, distributorId: number, row: ClaimedPeriodRow): Promise<number> {
    const periods = await this.calendar.list(tx);
    const isPosted = new Map(periods.map(({ id, state }) => [id, state === 'closed']));
    const calculated = await this.periods.get(tx, row.periodId, 'staff');
    const claims = await this.claimsInGroup(tx, calculated.run.id, row, periods.at(-1)!.id);
    const buyers = [...new Set(claims.map((claim) => claim.distributorId))];
    const { claimed, nodeOf } = await claimedGroup(tx, calculated, buyers, distributorId);
    const clawbacks = clawBack(
      claimed,
      claims.map((claim) => ({ buyer: nodeOf.get(claim.distributorId)!, cents: Number(claim.cvCents) })),
    );
    return clawbacks
      .filter(
        ({ claim, earner }) => earner === nodeOf.get(distributorId) && !isPosted.get(claims[claim]!.periodId),
      )
      .reduce((sum, { amount }) => sum + amount, 0);
  }

  /** In the order in which they were booked. */
  private async claimsInGroup(
    tx: Tx,
    runId: number,
    { periodId, position, subtreeSize }: ClaimedPeriodRow,
    latest: PeriodId,
  ): Promise<ClaimRow[]> {
    const claims = await rows<ClaimRow>(tx, claimsOnPeriodSql, [periodId, latest]);
    const buyers = [...new Set(claims.map(({ distributorId }) => distributorId))];
    const parameters = [runId, buyers, position, position + subtreeSize];
    const found = await rows<{ distributorId: number }>(tx, inGroupSql, parameters);
    const inGroup = new Set(found.map(({ distributorId }) => distributorId));
    return claims.filter(({ distributorId }) => inGroup.has(distributorId));
  }
}
