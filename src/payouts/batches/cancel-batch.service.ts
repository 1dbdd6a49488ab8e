import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { Ledger } from '../../ledger';
import { Calendar } from '../../periods';
import { requireSecondPerson } from '../../platform/approval';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { changedRows, lockPayouts, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { type Batch, getBatch, lockBatch, requireState } from './batch';
import { reversedItemLegsSql } from './legs.sql';

export const CANCEL_GROUNDS = ['refused-by-bank', 'file-destroyed'] as const;
export type CancelGround = (typeof CANCEL_GROUNDS)[number];

export interface CancelRequest {
  readonly id: number;
  readonly by: string;
  readonly reason: string;
  /** Needed once there is a file; else `file-destroyed` before it was submitted, `refused-by-bank` after. */
  readonly ground?: CancelGround | undefined;
}

const cancelSql = `
UPDATE payout_batch
   SET state = 'cancelled', cancelled_by = $2, cancelled_at = $3, cancelled_on = $4, cancel_ground = $5, cancel_reason = $6,
       cancel_waived = $7
 WHERE id = $1`;

/** $1 batch, $2 now, $3 whether they stay reserved. What the bank has already ended stays as it is. */
const cancelItemsSql = `
UPDATE payout_item SET outcome = 'cancelled', outcome_at = $2, in_flight = $3
 WHERE batch_id = $1 AND (outcome IS NULL OR outcome = 'accepted')`;

const releaseSql = `
UPDATE payout_batch SET released_by = $2, released_at = $3, released_reason = $4 WHERE id = $1`;

const releaseItemsSql = `
UPDATE payout_item SET in_flight = false WHERE batch_id = $1 AND in_flight AND outcome = 'cancelled'`;

/**
 * A batch that is not to be paid. Free before there is a file. After that a second person says on what ground, what
 * left the balances comes back, and the payees stay reserved: the bank might pay all the same.
 */
@Injectable()
export class CancelBatch {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly calendar: Calendar,
    private readonly ledger: Ledger,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws not-found `batch-unknown`; conflict `batch-state`, `batch-settled`; forbidden `approval-own` */
  async cancel(tx: Tx, { id, by, reason, ground }: CancelRequest): Promise<Batch> {
    await lockPayouts(tx);
    const batch = await lockBatch(tx, id);
    requireState(batch, 'cancelled', 'draft', 'frozen', 'approved', 'exported', 'submitted', 'settling');
    const isOut = batch.exportedBy !== null;
    const waived = isOut && requireSecondPerson(this.config, `the file of batch ${id}`, batch.exportedBy, by);
    const why = !isOut
      ? 'not-exported'
      : (ground ?? (batch.submittedBy === null ? 'file-destroyed' : 'refused-by-bank'));
    const cancelled = await changedRows(tx, cancelItemsSql, [id, this.clock.now(), isOut]);
    if (isOut && cancelled === 0) {
      throw conflict(
        'batch-settled',
        `The bank has ended every payment of batch ${id}; nothing is left to cancel.`,
      );
    }
    await tx.query(cancelSql, [id, by, this.clock.now(), this.calendar.today(), why, reason, waived]);
    if (isOut) await this.giveBack(tx, batch, by, cancelled);
    await this.trail.record(tx, {
      action: 'payout.cancelled',
      by,
      subject: { kind: 'payout-batch', no: id },
      before: { state: batch.state },
      after: { state: 'cancelled', ground: why, reason, items: cancelled, approvalWaived: waived },
    });
    return getBatch(tx, id);
  }

  /**
   * The second person takes it upon themselves that the bank will not pay: those in it can be paid by another batch
   * before a statement of the day was read.
   * @throws not-found `batch-unknown`; conflict `batch-state`, `nothing-reserved`; forbidden `approval-own`
   */
  async release(tx: Tx, { id, by, reason }: { id: number; by: string; reason: string }): Promise<Batch> {
    const batch = await lockBatch(tx, id);
    requireState(batch, 'released', 'cancelled');
    const waived = requireSecondPerson(this.config, `the file of batch ${id}`, batch.exportedBy ?? '', by);
    const released = await changedRows(tx, releaseItemsSql, [id]);
    if (released === 0) throw conflict('nothing-reserved', `Nobody is reserved by batch ${id} any more.`);
    await tx.query(releaseSql, [id, by, this.clock.now(), reason]);
    await this.trail.record(tx, {
      action: 'payout.released',
      by,
      subject: { kind: 'payout-batch', no: id },
      after: { items: released, reason, approvalWaived: waived },
    });
    return getBatch(tx, id);
  }

  private async giveBack(tx: Tx, batch: Batch, by: string, items: number): Promise<void> {
    await this.ledger.postFrom(
      tx,
      {
        source: `payout/${batch.id}/cancel`,
        effectiveOn: this.calendar.today(),
        text: `Payout batch ${batch.id} cancelled`,
        by,
        corrects: batch.entryId!,
      },
      {
        sql: reversedItemLegsSql(`i.batch_id = $1 AND i.outcome = 'cancelled'`),
        parameters: [batch.id],
        expected: 3 * items,
      },
    );
  }
}
