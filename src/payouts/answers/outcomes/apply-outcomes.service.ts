import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNTS, Ledger } from '../../../ledger';
import { CLOCK, type Clock } from '../../../platform/clock';
import { rows, type Tx } from '../../../platform/database';
import { PayoutMethods } from '../../methods/payout-methods.service';
import {
  analyzeOutcomesSql,
  cameBackTransfersSql,
  changedBatchesSql,
  emptyOutcomesSql,
  goOnSql,
  givenBackTransfersSql,
  groupsSql,
  makeOutcomesSql,
  nameLedgerEntrySql,
  paidTransfersSql,
  refusedMethodsSql,
  settleItemsSql,
  takenAgainTransfersSql,
} from './outcomes.sql';

/** What an answer did to a batch; counts of payments. */
export interface ChangedBatch {
  readonly batchId: number;
  readonly state: string;
  readonly accepted: number;
  readonly paid: number;
  readonly rejected: number;
  readonly returned: number;
  /** That nobody knows the end of yet. */
  readonly open: number;
}

interface Group {
  readonly batchId: number;
  readonly exportEntry: number;
  readonly currency: string;
  readonly kind: 'paid' | 'again' | 'rejected' | 'returned';
  readonly onDay: string;
  readonly count: number;
  readonly chargesMinor: string;
}

/** Where the news comes from: the end of the ledger's sources (`answer/12`), and who brought it. */
export interface News {
  readonly source: string;
  readonly by: string;
}

/**
 * Posts what became of payments and carries it to items, methods and batches: the one place where an item ends. What
 * may follow upon what was judged before.
 */
@Injectable()
export class ApplyOutcomes {
  constructor(
    private readonly ledger: Ledger,
    private readonly methods: PayoutMethods,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes the temporary table `payout_outcome`, empty: a row for each payment that something became of. */
  async stage(tx: Tx): Promise<void> {
    await tx.query(makeOutcomesSql);
    await tx.query(emptyOutcomesSql);
  }

  /** @param spoken batches that were spoken of, also where nothing changed: they are being settled from then on */
  async apply(tx: Tx, news: News, spoken: readonly number[]): Promise<ChangedBatch[]> {
    await tx.query(analyzeOutcomesSql);
    for (const group of await rows<Group>(tx, groupsSql)) await this.post(tx, group, news);
    await tx.query(settleItemsSql, [this.clock.now()]);
    for (const { code, methodIds } of await rows<{ code: string; methodIds: number[] }>(
      tx,
      refusedMethodsSql,
    )) {
      await this.methods.markRefused(tx, methodIds, code);
    }
    const changed = await rows<{ batchId: number }>(
      tx,
      'SELECT DISTINCT batch_id AS "batchId" FROM pg_temp.payout_outcome',
    );
    const batches = [...new Set([...spoken, ...changed.map(({ batchId }) => batchId)])];
    await tx.query(goOnSql, [this.clock.now(), batches]);
    const now = await rows<ChangedBatch>(tx, changedBatchesSql, [batches]);
    await tx.query(emptyOutcomesSql);
    return now;
  }

  private async post(tx: Tx, group: Group, { source, by }: News): Promise<void> {
    const { batchId, kind, onDay, count, exportEntry } = group;
    const parameters = [batchId, kind, onDay];
    const enter = (what: string, text: string, sql: string, corrects?: number) =>
      this.ledger.postFrom(
        tx,
        {
          source: `payout/${batchId}/${source}/${what}/${onDay}`,
          effectiveOn: onDay,
          text: `${text} of payout ${batchId}`,
          by,
          corrects,
        },
        { sql, parameters, expected: 3 * count },
      );
    if (kind === 'again')
      await enter('taken-again', 'Payments that were taken back and went', takenAgainTransfersSql);
    if (kind === 'returned') await enter('came-back', 'Payments sent back', cameBackTransfersSql);
    const isPaid = kind === 'paid' || kind === 'again';
    const posted = isPaid
      ? await enter(kind === 'again' ? 'paid-again' : 'paid', 'Payments', paidTransfersSql)
      : await enter(kind, `Payments ${kind}`, givenBackTransfersSql, exportEntry);
    if (posted === null)
      throw new Error(`Nothing was posted of batch ${batchId}: its export is not in the books.`);
    await this.postCharges(tx, group, source, by);
    await tx.query(nameLedgerEntrySql, [...parameters, posted.entryId]);
  }

  private async postCharges(tx: Tx, group: Group, source: string, by: string): Promise<void> {
    const { batchId, kind, onDay, currency, chargesMinor } = group;
    if (chargesMinor === '0') return;
    const { bank, 'bank-fees': fees } = ACCOUNTS;
    const transfer = {
      debit: fees,
      credit: bank,
      distributorId: null,
      currency,
      amountMinor: BigInt(chargesMinor),
    };
    const entry = { source: `payout/${batchId}/${source}/${kind}-charges/${onDay}`, effectiveOn: onDay, by };
    await this.ledger.post(tx, { ...entry, text: `Charges of the bank within payout ${batchId}` }, [
      transfer,
    ]);
  }
}
