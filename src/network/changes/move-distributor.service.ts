import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import {
  changedRows,
  firstRow,
  lockCalendarShared,
  lockTreeExclusive,
  rows,
  type Tx,
} from '../../platform/database';
import type { DomainError } from '../../platform/errors';
import { closureCorrupt } from '../closure-corrupt';
import { findDistributor, type FoundDistributor } from '../find-distributor';
import { moveRefusals as refusals } from './move-refusals';
import {
  attachLegSql,
  countLegSql,
  detachLegSql,
  lastMoveIdSql,
  type LegAndTarget,
  legAndTargetSql,
  moveHistorySql,
  recordMoveSql,
  relinkSql,
  sinkLegSql,
} from './move.sql';
import { readReason } from './reason';

export interface MoveRequest {
  /** The top of the leg: the whole downline comes along. */
  readonly distributorNo: string;
  readonly toSponsorNo: string;
  readonly by: string;
  readonly reason: string;
}

/** One step of somebody's history of sponsors. */
export interface SponsorMove {
  readonly id: string;
  readonly distributorNo: string;
  readonly fromSponsorNo: string;
  readonly toSponsorNo: string;
  readonly movedAt: Date;
  readonly movedBy: string;
  readonly reason: string;
}

/** A move as made. */
export interface Moved extends SponsorMove {
  /** How many were moved, the top included. */
  readonly people: number;
}

/** What a move would meet, before it is made. */
export interface MovePlan {
  readonly distributorNo: string;
  readonly fromSponsorNo: string | null;
  readonly toSponsorNo: string;
  /** How many would be moved, the top included. */
  readonly people: number;
  /** Steps from the leg's top down to its deepest. */
  readonly height: number;
  /** Steps from the leg's top up to the root, as it is and as it would be. */
  readonly depthBefore: number;
  readonly depthAfter: number;
  /** Why it would be refused. */
  readonly refusal: DomainError | null;
}

/**
 * Gives somebody another sponsor, now; the whole leg comes along. Periods that are over keep their tree: there the
 * move is undone from the history. What was paid is not touched.
 */
@Injectable()
export class MoveDistributor {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @throws not-found `distributor-unknown`; invalid `move-root`, `move-cycle`, `too-deep`, `reason`;
   * conflict `move-unchanged`, `closure-corrupt`
   */
  async move(tx: Tx, request: MoveRequest): Promise<Moved> {
    const reason = readReason(request.reason);
    await lockTreeExclusive(tx);
    // A freeze takes down the last move that counts: none may be under way then.
    await lockCalendarShared(tx);
    const leg = await findDistributor(tx, request.distributorNo);
    const target = await findDistributor(tx, request.toSponsorNo, 'toSponsorNo');
    const found = (await firstRow<LegAndTarget>(tx, legAndTargetSql, [leg.id, target.id]))!;
    const refusal = this.refusalOf(leg, target, found);
    if (refusal) throw refusal;
    await relinkClosure(tx, leg, target, found);
    await tx.query(relinkSql, [leg.id, target.id]);
    const sunk = found.targetDepth! + 1 - found.depth!;
    if (sunk !== 0) await tx.query(sinkLegSql, [leg.id, sunk]);
    const movedAt = this.clock.now();
    const recorded = await firstRow<{ id: string }>(tx, recordMoveSql, [
      leg.id,
      leg.sponsorId,
      target.id,
      movedAt,
      request.by,
      reason,
    ]);
    await this.trail.record(tx, {
      action: 'distributor.moved',
      by: request.by,
      subject: { kind: 'distributor', no: leg.distributorNo },
      before: { sponsorNo: found.sponsorNo },
      after: { sponsorNo: target.distributorNo, people: Number(found.people) },
      personal: { of: { kind: 'distributor', id: leg.id }, after: { reason } },
    });
    return {
      id: recorded!.id,
      distributorNo: leg.distributorNo,
      fromSponsorNo: found.sponsorNo!,
      toSponsorNo: target.distributorNo,
      movedAt,
      movedBy: request.by,
      reason,
      people: Number(found.people),
    };
  }

  /** Changes nothing, and says what `move` would refuse. @throws not-found `distributor-unknown`; conflict `closure-corrupt` */
  async plan(tx: Tx, distributorNo: string, toSponsorNo: string): Promise<MovePlan> {
    const leg = await findDistributor(tx, distributorNo);
    const target = await findDistributor(tx, toSponsorNo, 'toSponsorNo');
    const found = (await firstRow<LegAndTarget>(tx, legAndTargetSql, [leg.id, target.id]))!;
    const { depth, targetDepth, height } = found;
    if (targetDepth === null || depth === null || height === null) throw closureCorrupt(leg.distributorNo);
    return {
      distributorNo: leg.distributorNo,
      fromSponsorNo: found.sponsorNo,
      toSponsorNo: target.distributorNo,
      people: Number(found.people),
      height,
      depthBefore: depth,
      depthAfter: targetDepth + 1,
      refusal: this.refusalOf(leg, target, found),
    };
  }

  /** Oldest first. @throws not-found `distributor-unknown` */
  async history(tx: Tx, distributorNo: string): Promise<SponsorMove[]> {
    const { id } = await findDistributor(tx, distributorNo);
    return rows(tx, moveHistorySql, [id]);
  }

  private refusalOf(
    leg: FoundDistributor,
    target: FoundDistributor,
    found: LegAndTarget,
  ): DomainError | null {
    const { distributorNo: no } = leg;
    const { distributorNo: to } = target;
    if (leg.id === target.id) return refusals.toItself(no);
    if (leg.sponsorId === null) return refusals.root(no);
    if (leg.sponsorId === target.id) return refusals.unchanged(no, to);
    if (found.isBelow) return refusals.intoOwnDownline(no, to);
    if (found.targetDepth === null || found.depth === null || found.height === null)
      return closureCorrupt(no);
    const depth = found.targetDepth + 1 + found.height;
    return depth > this.config.maxDepth ? refusals.tooDeep(no, to, depth, this.config.maxDepth) : null;
  }
}

/** Counts what goes and what comes: a closure that lacks a pair, or has one too many, is not built upon. */
async function relinkClosure(
  tx: Tx,
  leg: FoundDistributor,
  target: FoundDistributor,
  { people, depth, targetDepth, kept }: LegAndTarget,
): Promise<void> {
  const pair = [leg.id, target.id];
  await tx.query(countLegSql, [leg.id, -1]);
  const removed = await changedRows(tx, detachLegSql, pair);
  const added = await firstRow<{ pairs: string }>(tx, attachLegSql, pair).catch((error: unknown) => {
    throw isUniqueViolation(error) ? closureCorrupt(leg.distributorNo) : error;
  });
  const size = Number(people);
  if (removed !== (depth! - kept) * size || Number(added?.pairs) !== (targetDepth! + 1 - kept) * size) {
    throw closureCorrupt(leg.distributorNo);
  }
  await tx.query(countLegSql, [leg.id, 1]);
}

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';

/** The mark that a freeze leaves: moves after it do not count. `0` without any. */
export async function lastMoveId(tx: Tx): Promise<string> {
  return (await firstRow<{ id: string }>(tx, lastMoveIdSql))!.id;
}
