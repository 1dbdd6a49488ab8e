import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../access';
import { Calendar } from '../../../periods';
import { requireSecondPerson } from '../../../platform/approval';
import { CONFIG, type Config } from '../../../platform/config';
import { lockPayouts, type Tx } from '../../../platform/database';
import { ApplyOutcomes, type ChangedBatch } from './apply-outcomes.service';
import { type ItemPlace, lockItem, stageOutcome, whatComes } from './item-outcome';

export const HAND_OUTCOMES = ['paid', 'rejected', 'returned'] as const;

export interface EndItemRequest {
  readonly item: ItemPlace;
  readonly outcome: (typeof HAND_OUTCOMES)[number];
  readonly reason: string;
  readonly by: string;
}

/** What no file ever tells: somebody other than who exported the batch says what became of a payment. */
@Injectable()
export class EndItem {
  constructor(
    private readonly outcomes: ApplyOutcomes,
    private readonly trail: AuditTrail,
    private readonly calendar: Calendar,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws not-found `payout-item-unknown`; conflict `item-ended`; forbidden `approval-own` */
  async end(tx: Tx, { item: place, outcome, reason, by }: EndItemRequest): Promise<ChangedBatch> {
    await lockPayouts(tx);
    const item = await lockItem(tx, place);
    const { batchId, position } = place;
    const waived = requireSecondPerson(this.config, `the file of batch ${batchId}`, item.exportedBy, by);
    const kind = whatComes(item, outcome, false);
    await this.outcomes.stage(tx);
    await stageOutcome(tx, place, {
      ...{ kind, onDay: this.calendar.today(), entryId: null, chargesMinor: 0n },
      code: outcome === 'paid' ? null : 'by-hand',
    });
    const [changed] = await this.outcomes.apply(tx, { source: `by-hand/${position}`, by }, [batchId]);
    await this.trail.record(tx, {
      action: 'payout-item.ended',
      by,
      subject: { kind: 'payout-batch', no: batchId },
      before: { item: position, outcome: item.outcome },
      after: { item: position, outcome, reason, approvalWaived: waived },
    });
    return changed!;
  }
}
