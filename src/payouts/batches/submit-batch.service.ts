import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { type Batch, getBatch, lockBatch, requireState } from './batch';

const submittedSql = `
UPDATE payout_batch
   SET state = CASE state WHEN 'exported' THEN 'submitted' ELSE state END, submitted_by = $2, submitted_at = $3, bank_reference = $4
 WHERE id = $1`;

/** The file was given to the bank, which named it. */
@Injectable()
export class SubmitBatch {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** The same reference again changes nothing. @throws not-found `batch-unknown`; conflict `batch-state`, `batch-submitted` */
  async submit(tx: Tx, { id, by, reference }: { id: number; by: string; reference: string }): Promise<Batch> {
    const batch = await lockBatch(tx, id);
    // The bank may have answered before somebody says that it was given the file.
    requireState(batch, 'submitted', 'exported', 'submitted', 'settling');
    if (batch.bankReference === reference) return batch;
    if (batch.bankReference !== null) {
      throw conflict(
        'batch-submitted',
        `Batch ${id} was submitted by ${batch.submittedBy} already, with the reference ${batch.bankReference}. Do not give it to the bank twice.`,
      );
    }
    await tx.query(submittedSql, [id, by, this.clock.now(), reference]);
    await this.trail.record(tx, {
      action: 'payout.submitted',
      by,
      subject: { kind: 'payout-batch', no: id },
      before: { state: batch.state },
      after: { state: batch.state === 'exported' ? 'submitted' : batch.state, reference },
    });
    return getBatch(tx, id);
  }
}
