import { Injectable } from '@nestjs/common';
import { type DataOwner, HoldsPersonalData, type PersonalDataHolder } from '../../access';
import type { Tx } from '../../platform/database';
import { LARGEST_PAGE_SIZE } from '../../platform/paging';
import { type AccountMove, AccountStatement } from '../views/account-statement.view';

/** What the person was owed and paid, as the person's own account says. It is the books, so nothing is erased. */
@Injectable()
@HoldsPersonalData('ledger')
export class LedgerData implements PersonalDataHolder {
  constructor(private readonly statement: AccountStatement) {}

  async collect(tx: Tx, { distributorId }: DataOwner): Promise<unknown> {
    const collected: AccountMove[] = [];
    let cursor: string | undefined;
    do {
      const asked = { limit: LARGEST_PAGE_SIZE, cursor };
      const { items, nextCursor } = await this.statement.ofDistributor(tx, distributorId, asked);
      collected.push(...items);
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    return collected;
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }
}
