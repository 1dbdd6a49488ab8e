import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { readReason, readVoluntaryReason } from '../../network';
import { CLOCK, type Clock } from '../../platform/clock';
import { changedRows, firstRow, rows, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { holdSql, holdsOfSql, releaseSql } from './holds.sql';

interface HoldRequest {
  readonly distributorId: number;
  readonly distributorNo: string;
  readonly by: string;
}

export interface PayoutHold {
  readonly id: number;
  readonly reason: string;
  readonly heldBy: string;
  readonly heldAt: Date;
  readonly releasedBy: string | null;
  readonly releasedAt: Date | null;
  readonly releaseReason: string | null;
}

/** Somebody who is not paid for now, and why. What was earned stays in the balance. */
@Injectable()
export class PayoutHolds {
  constructor(
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws invalid `reason`; conflict `payout-held` */
  async hold(tx: Tx, request: HoldRequest & { reason: string }): Promise<PayoutHold> {
    const { distributorId, distributorNo, by } = request;
    const reason = readReason(request.reason);
    const held = await firstRow<{ id: number }>(tx, holdSql, [distributorId, reason, by, this.clock.now()]);
    if (held === null) {
      throw conflict('payout-held', `Payouts to ${distributorNo} are held already; release that hold first.`);
    }
    await this.record(tx, 'payout-hold.set', request, reason);
    return (await this.of(tx, distributorId))[0]!;
  }

  /** @throws invalid `reason`; conflict `payout-not-held` */
  async release(tx: Tx, request: HoldRequest & { reason?: string | null | undefined }): Promise<PayoutHold> {
    const { distributorId, distributorNo, by } = request;
    const reason = readVoluntaryReason(request.reason);
    const released = await changedRows(tx, releaseSql, [distributorId, by, this.clock.now(), reason]);
    if (released === 0) throw conflict('payout-not-held', `Payouts to ${distributorNo} are not held.`);
    await this.record(tx, 'payout-hold.released', request, reason);
    return (await this.of(tx, distributorId))[0]!;
  }

  /** The open one, if there is one, and the earlier ones; the newest first. */
  of(tx: Tx, distributorId: number): Promise<PayoutHold[]> {
    return rows(tx, holdsOfSql, [distributorId]);
  }

  /** Why somebody is not paid is the person's own affair: the trail, which stays, has it as a digest. */
  private record(tx: Tx, action: string, request: HoldRequest, reason: string | null): Promise<void> {
    const { distributorId: id, distributorNo: no, by } = request;
    return this.trail.record(tx, {
      action,
      by,
      subject: { kind: 'distributor', no },
      personal: { of: { kind: 'distributor', id }, after: { reason } },
    });
  }
}
