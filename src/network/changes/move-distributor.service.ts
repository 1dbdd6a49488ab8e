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
    this.refuseImpossible(leg, target, found);
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

  /** Oldest first. @throws not-found `distributor-unknown` */
  async history(tx: Tx, distributorNo: string): Promise<SponsorMove[]> {
    const { id } = await findDistributor(tx, distributorNo);
    return rows(tx, moveHistorySql, [id]);
  }

  private refuseImpossible(leg: FoundDistributor, target: FoundDistributor, found: LegAndTarget): void {
    const { distributorNo: no } = leg;
    const { distributorNo: to } = target;
    if (leg.id === target.id) throw refusals.toItself(no);
    if (leg.sponsorId === null) throw refusals.root(no);
    if (leg.sponsorId === target.id) throw refusals.unchanged(no, to);
    if (found.isBelow) throw refusals.intoOwnDownline(no, to);
    if (found.targetDepth === null || found.depth === null || found.height === null) throw closureCorrupt(no);
    const depth = found.targetDepth + 1 + found.height;
    if (depth > this.config.maxDepth) throw refusals.tooDeep(no, to, depth, this.config.maxDepth);
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
