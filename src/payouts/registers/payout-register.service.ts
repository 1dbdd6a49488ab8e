import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../platform/config';
import { currencyOf } from '../../platform/currency';
import type { Tx } from '../../platform/database';
import type { SheetFormat } from '../../platform/spreadsheet';
import { type Batch, getBatch, requireState } from '../batches/batch';
import { FrozenItems } from '../batches/frozen-items';
import { purposeOf } from '../batches/purpose';
import { cellsOf, columnsOf, type RegisterMoney } from './register-cells';
import { registerCsv } from './register-csv';
import { registerSheet } from './register-sheet';

/** Who is paid what in a batch, for people and their spreadsheets: columns as configured, marked not for payment. */
@Injectable()
export class PayoutRegister {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly items: FrozenItems,
  ) {}

  /** Refuses what the stream would refuse, before anything is sent. @throws not-found `batch-unknown`; conflict `batch-state` */
  async announce(tx: Tx, batchId: number): Promise<Batch> {
    const batch = await getBatch(tx, batchId);
    requireState(
      batch,
      'put into a register',
      'frozen',
      'approved',
      'exported',
      'submitted',
      'settling',
      'closed',
      'cancelled',
    );
    return batch;
  }

  /**
   * Read it to its end within the transaction.
   * @throws not-found `batch-unknown`; conflict `batch-state`; while reading invalid `register-not-in-cp1251`
   */
  async stream(tx: Tx, batchId: number, format: SheetFormat): Promise<AsyncIterable<Uint8Array>> {
    const batch = await this.announce(tx, batchId);
    const { payoutRegisterColumns, payoutRegisterDelimiter, payoutRegisterEncoding } = this.config;
    const columns = columnsOf(payoutRegisterColumns);
    const rows = this.rows(tx, batch);
    if (format === 'xlsx') return registerSheet(columns, rows, `payout batch ${batch.id}`);
    return registerCsv(columns, rows, {
      delimiter: payoutRegisterDelimiter,
      encoding: payoutRegisterEncoding,
    });
  }

  private async *rows(tx: Tx, batch: Batch): AsyncGenerator<readonly string[]> {
    const money: RegisterMoney = {
      currency: batch.currency,
      minorDigits: currencyOf(batch.currency)!.minorDigits,
      balanceMinorDigits: currencyOf(batch.balanceCurrency)!.minorDigits,
    };
    for await (const item of this.items.each(tx, batch.id)) {
      const purpose = purposeOf(batch.purpose!, batch.id, item.distributorNo);
      yield cellsOf(this.config.payoutRegisterColumns, { item, purpose }, money);
    }
  }
}
