import { Injectable } from '@nestjs/common';
import { copyAll, copyRow, rows, type Tx } from '../../platform/database';
import { Secrets } from '../../platform/secrets';
import type { BankFormat, CannotCarry, Rewritten } from '../formats/bank-format';
import { ACCOUNT_PURPOSE, accountOf, type PayeeAccount } from '../payee';
import type { Batch } from './batch';
import { type Candidate, declareCandidatesSql, fetchCandidatesSql } from './candidates.sql';
import { FrozenContent, type FrozenItem, type FrozenTotals } from './frozen-content';
import { priceItem, type Pricing } from './price-item';
import { purposeOf } from './purpose';

const copyItemsSql = `
COPY payout_item (batch_id, position, distributor_id, balance_currency, gross_minor, fee_minor, tax_minor, net_minor,
  amount_minor, tax_status, tax_country, tax_rate_ppm, method_id, sealed_account, account_hmac, masked_account, rewritten)
FROM STDIN`;

const copyLeftOutSql = `
COPY payout_left_out (batch_id, distributor_id, reason, balance_minor, pending_minor, since_on, facts) FROM STDIN`;

type Frozen =
  | { readonly item: FrozenItem; readonly rewritten: readonly Rewritten[] }
  | { readonly reason: string; readonly facts: object };

/** Goes through those who may be paid, piece by piece: prices each, asks the format, writes items and who is left out. */
@Injectable()
export class FreezeItems {
  constructor(private readonly secrets: Secrets) {}

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
    await tx.query(declareCandidatesSql);
    for (;;) {
      const found = await rows<Candidate>(tx, fetchCandidatesSql);
      if (found.length === 0) break;
      const items: string[] = [];
      const leftOut: string[] = [];
      for (const candidate of found) {
        const { itemCount } = content.totals();
        const frozen =
          itemCount === format.mostPayments
            ? { reason: 'file-full', facts: { mostPayments: format.mostPayments } }
            : await this.frozen(batch, format, pricing, candidate, itemCount + 1);
        if ('reason' in frozen) {
          leftOut.push(leftOutRow(batch.id, candidate, frozen.reason, frozen.facts));
          continue;
        }
        content.add(frozen.item);
        items.push(itemRow(batch, candidate, frozen.item, frozen.rewritten));
      }
      if (items.length > 0) await copyAll(tx, copyItemsSql, items);
      if (leftOut.length > 0) await copyAll(tx, copyLeftOutSql, leftOut);
    }
    await tx.query('CLOSE payout_candidates');
    return { totals: content.totals(), hash: content.digest() };
  }

  private async frozen(
    batch: Batch,
    format: BankFormat,
    pricing: Pricing,
    candidate: Candidate,
    position: number,
  ): Promise<Frozen> {
    const { distributorId, distributorNo, country, taxStatus, sealedAccount } = candidate;
    const grossMinor = BigInt(candidate.grossMinor);
    const priced = priceItem(pricing, grossMinor, country, taxStatus);
    const { netMinor, amountMinor } = priced;
    if (netMinor <= 0n || amountMinor <= 0n) {
      return {
        reason: 'nothing-left',
        facts: { feeMinor: String(priced.feeMinor), taxMinor: String(priced.taxMinor) },
      };
    }
    const opened = await this.secrets.open(ACCOUNT_PURPOSE, sealedAccount, accountOf(distributorId));
    const payee = JSON.parse(opened.toString()) as PayeeAccount;
    const purpose = purposeOf(batch.purpose!, batch.id, distributorNo);
    const carried = format.carry({ payee, purpose, amountMinor }, batch.payer!);
    if (!carried.isCarried) return { reason: 'cannot-be-written', facts: cause(carried.cause) };
    const item = { position, distributorNo, grossMinor, taxStatus, taxCountry: country, payee, ...priced };
    return { item, rewritten: carried.rewritten };
  }
}

const cause = ({ field, code, message }: CannotCarry) => ({ field, code, message });

function itemRow(
  batch: Batch,
  candidate: Candidate,
  item: FrozenItem,
  rewritten: readonly Rewritten[],
): string {
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

function leftOutRow(
  batchId: number,
  { distributorId, balanceMinor, pendingMinor, sinceOn }: Candidate,
  reason: string,
  facts: object,
): string {
  return copyRow([
    batchId,
    distributorId,
    reason,
    balanceMinor,
    pendingMinor,
    sinceOn,
    JSON.stringify(facts),
  ]);
}

const bytes = (value: Buffer): string => `\\x${value.toString('hex')}`;
