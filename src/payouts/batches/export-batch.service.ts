import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { Ledger } from '../../ledger';
import { Calendar } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { currencyOf } from '../../platform/currency';
import { lockPayouts, type Tx } from '../../platform/database';
import type { Keys } from '../../platform/secrets';
import type { BankFormat, FileHead, Payment } from '../formats/bank-format';
import { batchChanged } from './approve-batch.service';
import { type Batch, getBatch, lockBatch, requireState } from './batch';
import { requireFormat } from './freeze-terms';
import { FrozenContent } from './frozen-content';
import { FrozenItems } from './frozen-items';
import { itemLegsSql } from './legs.sql';
import { takeNumbers } from './payment-numbers';
import { purposeOf } from './purpose';
import { type StoredFile, StoredFiles } from './stored-files.service';

const exportedSql = `
UPDATE payout_batch
   SET state = 'exported', exported_by = $2, exported_at = $3, exported_on = $4, message_id = $5, first_number = $6, entry_id = $7
 WHERE id = $1`;

const referencesSql = `
UPDATE payout_item AS i SET reference = given.reference
  FROM unnest($2::integer[], $3::text[]) AS given (position, reference)
 WHERE i.batch_id = $1 AND i.position = given.position`;

/** Letters that nobody takes for another, in any font. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * The files of an approved batch. The first export fixes date, numbers and message ids, writes the files into the
 * database and takes the money off the balances, all in one transaction; every later one gives the same bytes.
 */
@Injectable()
export class ExportBatch {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly frozen: FrozenItems,
    private readonly files: StoredFiles,
    private readonly ledger: Ledger,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @returns the files, the payments first; read them with {@link StoredFiles.read}
   * @throws not-found `batch-unknown`; conflict `batch-state`, `batch-changed`, `numbers-used-up`
   */
  async export(
    tx: Tx,
    id: number,
    by: string,
  ): Promise<{ batch: Batch; files: StoredFile[]; isFirst: boolean }> {
    const keys = await this.files.holdKeys(tx);
    await lockPayouts(tx);
    const batch = await lockBatch(tx, id);
    requireState(batch, 'exported', 'approved', 'exported', 'submitted', 'settling', 'closed');
    const isFirst = batch.state === 'approved';
    if (isFirst) await this.first(tx, batch, keys, by);
    return { batch: await getBatch(tx, id), files: await this.files.list(tx, id), isFirst };
  }

  private async first(tx: Tx, batch: Batch, keys: Keys, by: string): Promise<void> {
    const format = requireFormat(batch.format);
    const head = await this.head(tx, batch, format);
    await this.giveReferences(tx, batch, format, head);
    const payments = () => this.payments(tx, batch);
    for (const file of format.files(head, payments)) {
      const fileName = `payout-${batch.id}${file.part === 'payments' ? '' : `-${file.part}`}.${file.extension}`;
      await this.files.keep(tx, {
        ...{
          batchId: batch.id,
          keys,
          file,
          fileName,
          itemCount: head.count,
          controlSumMinor: head.totalMinor,
        },
        ...{ by, at: head.madeAt },
      });
    }
    const posted = await this.ledger.postFrom(
      tx,
      {
        source: `payout/${batch.id}/export`,
        effectiveOn: head.executeOn,
        text: `Payout batch ${batch.id}`,
        by,
      },
      { sql: itemLegsSql('i.batch_id = $1'), parameters: [batch.id], expected: 3 * head.count },
    );
    await tx.query(exportedSql, [
      ...[batch.id, by, head.madeAt, head.executeOn, head.messageId, head.firstNumber, posted!.entryId],
    ]);
    const files = await this.files.list(tx, batch.id);
    await this.trail.record(tx, {
      action: 'payout.exported',
      by,
      subject: { kind: 'payout-batch', no: batch.id },
      before: { state: 'approved' },
      after: {
        ...{ state: 'exported', messageId: head.messageId, count: head.count },
        files: files.map(({ part, sha256 }) => ({ part, sha256 })),
      },
    });
  }

  private async head(tx: Tx, batch: Batch, format: BankFormat): Promise<FileHead> {
    const executeOn = this.calendar.today();
    const count = batch.itemCount!;
    const numbers = { each: count, one: 1, none: 0 }[format.numbers];
    return {
      batchId: batch.id,
      messageId: `UP${batch.id}-${Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`,
      madeAt: this.clock.now(),
      executeOn,
      timeZone: this.calendar.timeZone,
      currency: batch.currency,
      minorDigits: currencyOf(batch.currency)!.minorDigits,
      count,
      totalMinor: BigInt(batch.amountMinor!),
      firstNumber: numbers === 0 ? null : await takeNumbers(tx, batch.payer!.account!, executeOn, numbers),
      payer: batch.payer!,
    };
  }

  /** Reads all that is frozen, for the first time since the approval. @throws conflict `batch-changed` */
  private async giveReferences(tx: Tx, batch: Batch, format: BankFormat, head: FileHead): Promise<void> {
    const content = new FrozenContent(batch);
    for await (const page of this.frozen.pages(tx, batch.id)) {
      for (const item of page) content.add(item);
      await tx.query(referencesSql, [
        batch.id,
        page.map(({ position }) => position),
        page.map(({ position }) => format.reference(head, position)),
      ]);
    }
    const hash = content.digest();
    if (hash !== batch.hash) throw batchChanged(batch, hash);
  }

  private async *payments(tx: Tx, batch: Batch): AsyncGenerator<Payment> {
    for await (const { position, distributorNo, payee, amountMinor, reference } of this.frozen.each(
      tx,
      batch.id,
    )) {
      const purpose = purposeOf(batch.purpose!, batch.id, distributorNo);
      yield { position, distributorNo, payee, amountMinor, reference: reference!, purpose };
    }
  }
}
