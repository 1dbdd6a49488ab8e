import { Injectable } from '@nestjs/common';
import { type DataOwner, HoldsPersonalData, type PersonalDataHolder } from '../../access';
import { rows, type Tx } from '../../platform/database';
import { LARGEST_PAGE_SIZE } from '../../platform/paging';
import { type PayoutShown, PayoutsOf } from './payouts-of.view';

/** $1 distributor. */
const leftOutSql = `
SELECT batch_id AS batch, reason, balance_minor::text AS "balanceMinor", pending_minor::text AS "pendingMinor", since_on::text AS since
  FROM payout_left_out WHERE distributor_id = $1 ORDER BY batch_id`;

/** What was paid to the person, and why at times nothing was. Tax and bank law keep it: nothing is erased. */
@Injectable()
@HoldsPersonalData('payouts')
export class PayoutData implements PersonalDataHolder {
  constructor(private readonly payouts: PayoutsOf) {}

  async collect(tx: Tx, { distributorId }: DataOwner): Promise<unknown> {
    const all: PayoutShown[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.payouts.list(tx, distributorId, { cursor, limit: LARGEST_PAGE_SIZE });
      all.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    return { payouts: all, leftOut: await rows(tx, leftOutSql, [distributorId]) };
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }
}
