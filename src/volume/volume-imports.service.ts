import { Injectable } from '@nestjs/common';
import { AuditTrail, recordImport } from '../access';
import { Calendar } from '../periods';
import type { ImportDefinition } from '../platform/imports';
import { type LateOrderRule, orderImport } from './orders/order-import';
import { refundImport } from './refunds/refund-import';

/** How files of orders and refunds are taken in, for `runImport`; `by` is who acts. */
@Injectable()
export class VolumeImports {
  constructor(
    private readonly calendar: Calendar,
    private readonly trail: AuditTrail,
  ) {}

  orders({ by, late = 'next' }: { by: string; late?: LateOrderRule }): ImportDefinition {
    return orderImport(this.calendar, { late, record: recordImport(this.trail, by) });
  }

  refunds({ by }: { by: string }): ImportDefinition {
    return refundImport(this.calendar, { record: recordImport(this.trail, by) });
  }
}
