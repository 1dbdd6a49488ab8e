import { Injectable } from '@nestjs/common';
import { copyAll, copyRow, type Tx } from '../../platform/database';
import { Secrets } from '../../platform/secrets';
import type { BankFormat } from '../formats/bank-format';
import type { Batch } from './batch';
import { FrozenContent } from './frozen-content';
import type { FrozenTotals } from './frozen-sums';
import type { Pricing } from './price-item';
import { type PassedItem, SiftCandidates, unpaidValues } from './sift-candidates.service';

const copyItemsSql = `
COPY payout_item (batch_id, position, distributor_id, balance_currency, gross_minor, fee_minor, tax_minor, net_minor,
  amount_minor, tax_status, tax_country, tax_rate_ppm, method_id, sealed_account, account_hmac, masked_account, rewritten)
FROM STDIN`;

const copyLeftOutSql = `
COPY payout_left_out (batch_id, distributor_id, reason, balance_minor, pending_minor, since_on, facts) FROM STDIN`;

/** Writes those who passed as items, and those who did not with the reason. */
@Injectable()
export class FreezeItems {
  constructor(
    private readonly secrets: Secrets,
    private readonly candidates: SiftCandidates,
  ) {}

  /** Accounts are copied as they are encrypted: no other secret takes the place of theirs before the transaction ends. */
  async holdKeys(tx: Tx): Promise<void> {
    await this.secrets.within(tx);
  }

  async freeze(
    tx: Tx,
    batch: Batch,
    format: BankFormat,
    pricing: Pricing,
  ): Promise<{ totals: FrozenTotals; hash: string }> {
    const content = new FrozenContent(batch);
    for await (const { passed, unpaid } of this.candidates.sift(tx, batch, format, pricing)) {
      for (const { item } of passed) content.add(item);
      if (passed.length > 0)
        await copyAll(
          tx,
          copyItemsSql,
          passed.map((one) => itemRow(batch, one)),
        );
      if (unpaid.length > 0)
        await copyAll(
          tx,
          copyLeftOutSql,
          unpaid.map((one) => copyRow([batch.id, ...unpaidValues(one)])),
        );
    }
    return { totals: content.totals(), hash: content.digest() };
  }
}

function itemRow(batch: Batch, { candidate, item, rewritten }: PassedItem): string {
  return copyRow([
    ...[
      batch.id,
      item.position,
      candidate.distributorId,
      batch.balanceCurrency,
      item.grossMinor,
      item.feeMinor,
    ],
    ...[item.taxMinor, item.netMinor, item.amountMinor, item.taxStatus, item.taxCountry, item.taxRatePpm],
    ...[
      candidate.methodId,
      bytes(candidate.sealedAccount),
      bytes(candidate.accountHmac),
      candidate.maskedAccount,
    ],
    // Which fields alone: the texts are found again from the sealed account.
    rewritten.length === 0 ? null : JSON.stringify(rewritten.map(({ field }) => field)),
  ]);
}

const bytes = (value: Buffer): string => `\\x${value.toString('hex')}`;
