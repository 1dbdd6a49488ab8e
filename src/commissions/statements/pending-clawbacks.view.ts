import { Injectable } from '@nestjs/common';
import { Calendar, formatPeriod, type PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { PlanVersions } from '../../plans';
import { type ClaimRow, claimsOnPeriodSql } from '../../volume';
import { calculate, clawBack } from '../engine';
import { loadFrozenFacts } from '../facts/load-facts';
import { Run } from '../runs/run.entity';
import { copyGroupFactsSql, pendingClaimsSql } from './statement.sql';

/** A closed period in which somebody earned, and the place in its preorder. */
interface ClaimedPeriod {
  periodId: PeriodId;
  runId: number;
  position: number;
  subtreeSize: number;
  linesMinor: number;
}

/**
 * What refunds of closed periods will take back of one person once the periods they are booked in are approved.
 *
 * A person's lines follow from the own group alone, so the engine computes the closed period again for that group and
 * takes the claims in the order in which they were booked: what the runs will post, to the cent. It costs nothing
 * while no claim touches the group, and else what reading the group costs: a few milliseconds for nearly everybody,
 * some seconds for the head of a million.
 */
@Injectable()
export class PendingClawbacks {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
  ) {}

  /** Minor units, zero or negative. */
  async of(tx: Tx, distributorId: number): Promise<number> {
    let pending = 0;
    for (const claimed of await rows<ClaimedPeriod>(tx, pendingClaimsSql, [distributorId])) {
      pending += await this.inPeriod(tx, distributorId, claimed);
    }
    return pending;
  }

  private async inPeriod(tx: Tx, distributorId: number, claimed: ClaimedPeriod): Promise<number> {
    const { periodId, runId, position, subtreeSize, linesMinor } = claimed;
    const periods = await this.calendar.list(tx);
    const closed = periods.find(({ id }) => id === periodId)!;
    const run = await tx.getRepository(Run).findOneByOrFail({ id: runId });
    const { planSet } = await this.plans.get(tx, run.planVersion);
    const group = await loadFrozenFacts(tx, closed, runId, copyGroupFactsSql(runId, position, subtreeSize));
    const calculation = calculate(group.facts, planSet);
    const earner = group.rankOfId(distributorId);
    if (calculation.linesTotal[calculation.tree.nodeOf[earner]!] !== linesMinor) {
      const name = formatPeriod(periodId);
      throw new Error(
        `Period ${name} does not come out as it was posted; "upline verify ${name}" shows where.`,
      );
    }
    const all = await rows<ClaimRow>(tx, claimsOnPeriodSql, [periodId, periods.at(-1)!.id]);
    const claims = all.filter((claim) => group.rankOfId(claim.distributorId) >= 0);
    const isPosted = new Map(periods.map(({ id, state }) => [id, state === 'closed']));
    return clawBack(
      calculation,
      claims.map((claim) => ({ buyer: group.rankOfId(claim.distributorId), cents: Number(claim.cvCents) })),
    )
      .filter(({ claim, earner: whose }) => whose === earner && !isPosted.get(claims[claim]!.periodId))
      .reduce((sum, { amount }) => sum + amount, 0);
  }
}
