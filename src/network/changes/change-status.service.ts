import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, lockCalendarShared, rows, type Tx } from '../../platform/database';
import { conflict, invalid } from '../../platform/errors';
import { DISTRIBUTOR_STATUSES, type DistributorStatus } from '../distributor';
import { findDistributor } from '../find-distributor';
import { quotedNo } from '../quoted-no';
import { readVoluntaryReason } from './reason';
import {
  lastStatusChangeIdSql,
  lockStatusSql,
  recordStatusSql,
  setStatusSql,
  statusHistorySql,
} from './status.sql';

export interface StatusRequest {
  readonly distributorNo: string;
  /** One of {@link DISTRIBUTOR_STATUSES}; any text is taken and judged. */
  readonly toStatus: string;
  readonly by: string;
  readonly reason?: string | null | undefined;
}

export interface StatusChange {
  readonly id: string;
  readonly distributorNo: string;
  readonly fromStatus: DistributorStatus;
  readonly toStatus: DistributorStatus;
  readonly changedAt: Date;
  readonly changedBy: string;
  readonly reason: string | null;
}

/**
 * Leaving and return. The place in the tree is kept whatever the status; who is terminated at the last instant of a
 * period earns nothing in it, which is the commissions' to decide.
 */
@Injectable()
export class ChangeStatus {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws not-found `distributor-unknown`; invalid `status-unknown`, `reason`; conflict `status-unchanged` */
  async change(tx: Tx, request: StatusRequest): Promise<StatusChange> {
    const { by: changedBy } = request;
    const toStatus = readStatus(request.toStatus);
    const reason = readVoluntaryReason(request.reason);
    // A freeze takes down the last change that counts: none may be under way then.
    await lockCalendarShared(tx);
    const { id: distributorId, distributorNo } = await findDistributor(tx, request.distributorNo);
    const locked = await firstRow<{ status: DistributorStatus }>(tx, lockStatusSql, [distributorNo]);
    const fromStatus = locked!.status;
    if (fromStatus === toStatus) {
      throw conflict(
        'status-unchanged',
        `Distributor ${distributorNo} is ${toStatus} already; nothing was changed.`,
        {
          field: 'status',
        },
      );
    }
    const changedAt = this.clock.now();
    await tx.query(setStatusSql, [distributorId, toStatus]);
    const recorded = await firstRow<{ id: string }>(tx, recordStatusSql, [
      distributorId,
      fromStatus,
      toStatus,
      changedAt,
      changedBy,
      reason,
    ]);
    await this.trail.record(tx, {
      action: 'distributor.status-changed',
      by: changedBy,
      subject: { kind: 'distributor', no: distributorNo },
      before: { status: fromStatus },
      after: { status: toStatus },
      // Why somebody left is the person's own affair: the trail, which stays, has it as a digest.
      personal: { of: { kind: 'distributor', id: distributorId }, after: { reason } },
    });
    return { id: recorded!.id, distributorNo, fromStatus, toStatus, changedAt, changedBy, reason };
  }

  /** Oldest first. @throws not-found `distributor-unknown` */
  async history(tx: Tx, distributorNo: string): Promise<StatusChange[]> {
    const { id } = await findDistributor(tx, distributorNo);
    return rows(tx, statusHistorySql, [id]);
  }
}

function readStatus(text: string): DistributorStatus {
  const status = DISTRIBUTOR_STATUSES.find((known) => known === text);
  if (status === undefined) {
    throw invalid(
      'status-unknown',
      `${quotedNo(text)} is no status; it is ${DISTRIBUTOR_STATUSES.join(', ')}.`,
      {
        field: 'status',
      },
    );
  }
  return status;
}

/** The mark that a freeze leaves: changes of status after it do not count. `0` without any. */
export async function lastStatusChangeId(tx: Tx): Promise<string> {
  return (await firstRow<{ id: string }>(tx, lastStatusChangeIdSql))!.id;
}
