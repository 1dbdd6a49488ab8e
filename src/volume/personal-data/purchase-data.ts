import { Injectable } from '@nestjs/common';
import { type DataOwner, HoldsPersonalData, type PersonalDataHolder } from '../../access';
import { formatPeriod } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { clientsSql, type PurchaseRow, purchasesSql } from './purchase-data.sql';

/** What the person and the person's clients bought. Nothing in it tells a name, so nothing has to be erased. */
@Injectable()
@HoldsPersonalData('orders')
export class PurchaseData implements PersonalDataHolder {
  async collect(tx: Tx, { distributorId }: DataOwner): Promise<unknown> {
    const purchases = await rows<PurchaseRow>(tx, purchasesSql, [distributorId]);
    return {
      clients: await rows(tx, clientsSql, [distributorId]),
      orders: purchases.map(({ periodId, cvCents, refundedCents, ...order }) => ({
        ...order,
        period: formatPeriod(periodId),
        cv: formatScaled(BigInt(cvCents)),
        refunded: formatScaled(BigInt(refundedCents)),
      })),
    };
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }
}
