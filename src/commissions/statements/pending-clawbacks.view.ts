import { Injectable } from '@nestjs/common';
import { Calendar, type PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import type { ClaimRow } from '../../volume';
import { clawBack } from '../engine';
import { CalculatedPeriods } from '../explain';
import { claimedGroup } from './claimed-group';
import { claimedPeriodsSql, claimsInGroupSql } from './statement.sql';

/** A closed period in which somebody earned, and the place in its preorder. */
interface ClaimedPeriodRow {
  periodId: PeriodId;
  position: number;
  subtreeSize: number;
}

type GroupClaim = Pick<ClaimRow, 'distributorId' | 'cvCents' | 'periodId'>;

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
    const { periodId, position, subtreeSize } = row;
    const calculated = await this.periods.get(tx, periodId, 'staff');
    const periods = await this.calendar.list(tx);
    const isPosted = new Map(periods.map(({ id, state }) => [id, state === 'closed']));
    const parameters = [periodId, periods.at(-1)!.id, calculated.run.id, position, position + subtreeSize];
    const claims = await rows<GroupClaim>(tx, claimsInGroupSql, parameters);
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
}
