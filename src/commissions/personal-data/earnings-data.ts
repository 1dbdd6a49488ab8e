import { Injectable } from '@nestjs/common';
import { type DataOwner, HoldsPersonalData, type PersonalDataHolder } from '../../access';
import type { Tx } from '../../platform/database';
import type { Audience } from '../explain';
import { type Statement, StatementView } from '../statements';
import { parsePeriod } from '../../periods';

/** What the person earned, as the person's own statements say. It is part of the books, so nothing is erased. */
@Injectable()
@HoldsPersonalData('statements')
export class EarningsData implements PersonalDataHolder {
  constructor(private readonly statements: StatementView) {}

  async collect(tx: Tx, { distributorId, distributorNo }: DataOwner): Promise<unknown> {
    const audience: Audience = { distributorId };
    const collected: Statement[] = [];
    for (const { period } of await this.statements.list(tx, distributorNo, audience)) {
      collected.push(await this.statements.get(tx, parsePeriod(period), distributorNo, audience));
    }
    return collected;
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }
}
