import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { firstRow, type Tx } from '../../platform/database';
import { shareContactSql } from './contact.sql';

export interface ShareContactRequest {
  readonly distributorId: number;
  readonly distributorNo: string;
  readonly shared: boolean;
  readonly by: string;
}

/** Whether the sponsor may see how to reach a person. Nobody is asked twice: without a word it is not allowed. */
@Injectable()
export class ShareContact {
  constructor(private readonly trail: AuditTrail) {}

  async share(tx: Tx, request: ShareContactRequest): Promise<{ distributorNo: string; shared: boolean }> {
    const { distributorId, distributorNo, shared, by } = request;
    if (await firstRow(tx, shareContactSql, [distributorId, shared])) {
      await this.trail.record(tx, {
        action: 'contact-sharing.changed',
        by,
        subject: { kind: 'distributor', no: distributorNo },
        before: { shared: !shared },
        after: { shared },
      });
    }
    return { distributorNo, shared };
  }
}
