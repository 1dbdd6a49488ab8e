import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { requireSecondPerson } from '../../platform/approval';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import type { Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { type Batch, getBatch, lockBatch, requireState } from './batch';
import { FrozenItems } from './frozen-items';

export interface ApproveBatchRequest {
  readonly id: number;
  readonly by: string;
  /** Hex SHA-256 of the content that the person has looked at; another one is refused. */
  readonly hash?: string | undefined;
}

const approveSql = `
UPDATE payout_batch SET state = 'approved', approved_by = $2, approved_at = $3, approval_waived = $4 WHERE id = $1`;

/** The draft has nothing of what it froze, and whoever was in it can be paid by another. */
const rejectSql = `
UPDATE payout_batch
   SET state = 'draft', rejected_by = $2, rejected_at = $3, rejected_reason = $4, frozen_by = NULL, frozen_at = NULL,
       item_count = NULL, gross_minor = NULL, fee_minor = NULL, tax_minor = NULL, net_minor = NULL, amount_minor = NULL,
       content_sha256 = NULL, approved_by = NULL, approved_at = NULL, approval_waived = false, payer = NULL, purpose = NULL,
       rate = NULL, rate_on = NULL
 WHERE id = $1`;

/** The second person's yes or no. */
@Injectable()
export class ApproveBatch {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly frozen: FrozenItems,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Bound to the content as it stands at this moment, which is computed again.
   * @throws not-found `batch-unknown`; conflict `batch-state`, `batch-other`, `batch-changed`; forbidden `approval-own`
   */
  async approve(tx: Tx, { id, by, hash }: ApproveBatchRequest): Promise<Batch> {
    const batch = await lockBatch(tx, id);
    requireState(batch, 'approved', 'frozen');
    const waived = requireSecondPerson(this.config, `payout batch ${id}`, batch.frozenBy!, by);
    if (hash !== undefined && hash.toLowerCase() !== batch.hash) {
      throw conflict(
        'batch-other',
        `The content of batch ${id} has the hash ${batch.hash!.slice(0, 16)}…, not the one that you looked at; look at it again before you approve.`,
        { field: 'hash' },
      );
    }
    await requireUnchanged(tx, this.frozen, batch);
    await tx.query(approveSql, [id, by, this.clock.now(), waived]);
    await this.trail.record(tx, {
      action: 'payout.approved',
      by,
      subject: { kind: 'payout-batch', no: id },
      before: { state: 'frozen' },
      after: { state: 'approved', hash: batch.hash, approvalWaived: waived },
    });
    return getBatch(tx, id);
  }

  /**
   * Back to a draft, which can be frozen anew or cancelled. An approval goes with it.
   * @throws not-found `batch-unknown`; conflict `batch-state`
   */
  async reject(tx: Tx, { id, by, reason }: { id: number; by: string; reason: string }): Promise<Batch> {
    const batch = await lockBatch(tx, id);
    requireState(batch, 'rejected', 'frozen', 'approved');
    await tx.query(rejectSql, [id, by, this.clock.now(), reason]);
    await tx.query('DELETE FROM payout_item WHERE batch_id = $1', [id]);
    await tx.query('DELETE FROM payout_left_out WHERE batch_id = $1', [id]);
    await this.trail.record(tx, {
      action: 'payout.rejected',
      by,
      subject: { kind: 'payout-batch', no: id },
      before: { state: batch.state, hash: batch.hash },
      after: { state: 'draft', reason },
    });
    return getBatch(tx, id);
  }
}

/** @throws conflict `batch-changed` when what is frozen is not what its hash says */
async function requireUnchanged(tx: Tx, frozen: FrozenItems, batch: Batch): Promise<void> {
  const hash = await frozen.hash(tx, batch);
  if (hash !== batch.hash) throw batchChanged(batch, hash);
}

export const batchChanged = (batch: Batch, hash: string) =>
  conflict(
    'batch-changed',
    `What batch ${batch.id} holds is no longer what was frozen: its hash is ${hash.slice(0, 16)}…, not ${batch.hash!.slice(0, 16)}…. ` +
      'Somebody has changed the database by hand. Pay nothing from it: reject it, look at the audit trail and compare with a backup.',
    { params: { hash, frozen: batch.hash } },
  );
