import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { Calendar } from '../../periods';
import { CONFIG, type Config } from '../../platform/config';
import { firstRow, lockCalendarShared, lockPayouts, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { ExchangeRates } from '../rates/exchange-rates.service';
import { payingCompany } from '../rules/payer';
import { payoutRules } from '../rules/payout-rules';
import { type Batch, getBatch, lockBatch, requireState } from './batch';
import { leaveOutSql } from './candidates.sql';
import { FreezeItems } from './freeze-items.service';
import { currencyOfBatch, pricingOf, requireFormat, requirePayer, theirCurrency } from './freeze-terms';
import { SiftCandidates } from './sift-candidates.service';

export interface FreezeRequest {
  readonly by: string;
  /** Of a new batch; with `batchId` that of the draft stays. */
  readonly format?: string | undefined;
  /** Paid in; else the format's first. */
  readonly currency?: string | undefined;
  /** A draft to be frozen anew, after somebody rejected it. */
  readonly batchId?: number | undefined;
  /** Pays those who have left as well. */
  readonly withTerminated?: boolean | undefined;
}

const makeSql = `
INSERT INTO payout_batch (format, currency, balance_currency, made_by, made_at, with_terminated)
VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`;

const againSql = `UPDATE payout_batch SET with_terminated = $2 WHERE id = $1`;

const termsSql = `UPDATE payout_batch SET payer = $2, purpose = $3, rate = $4, rate_on = $5 WHERE id = $1`;

const frozenSql = `
UPDATE payout_batch
   SET state = 'frozen', frozen_by = $2, frozen_at = $3, item_count = $4, gross_minor = $5, fee_minor = $6, tax_minor = $7,
       net_minor = $8, amount_minor = $9, content_sha256 = decode($10, 'hex')
 WHERE id = $1 AND state = 'draft'`;

const reasonsSql = `
SELECT coalesce(jsonb_object_agg(reason, number), '{}') AS reasons
  FROM (SELECT reason, count(*) AS number FROM payout_left_out WHERE batch_id = $1 GROUP BY reason) AS counted`;

/**
 * Puts everybody who can be paid now into a batch, with amounts, names and accounts as they are at this moment, and
 * tells of everybody else with a balance why not. Nothing moves in the ledger: money leaves the balances with the export.
 */
@Injectable()
export class FreezeBatch {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly rates: ExchangeRates,
    private readonly calendar: Calendar,
    private readonly candidates: SiftCandidates,
    private readonly items: FreezeItems,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @returns the frozen batch
   * @throws invalid `format-unknown`, `format-currency`; conflict `payer-unknown`, `rate-missing`, `nothing-to-pay`,
   *   `nothing-earned`, `batch-state`; not-found `batch-unknown`
   */
  async freeze(tx: Tx, request: FreezeRequest): Promise<Batch> {
    await this.items.holdKeys(tx);
    // While a period is being approved what it posts and what it took off by claims would be seen twice, or not at all.
    await lockCalendarShared(tx);
    await lockPayouts(tx);
    const draft = await this.draft(tx, request);
    const format = requireFormat(draft.format);
    const payer = await payingCompany(tx, this.config);
    requirePayer(format, payer);
    const pricing = await pricingOf(tx, this.config, this.rates, draft, this.calendar.today());
    await tx.query(termsSql, [draft.id, payer, this.config.payoutPurpose, pricing.rate, pricing.rateOn]);
    const batch = await getBatch(tx, draft.id);
    await this.candidates.find(tx, batch, format);
    await tx.query(leaveOutSql, [String(payoutRules(this.config).minimum(batch.balanceCurrency)), batch.id]);
    const { totals, hash } = await this.items.freeze(tx, batch, format, pricing);
    if (totals.itemCount === 0) throw await nothingToPay(tx, batch.id);
    await tx.query(frozenSql, [
      batch.id,
      request.by,
      this.calendar.now(),
      totals.itemCount,
      ...[totals.grossMinor, totals.feeMinor, totals.taxMinor, totals.netMinor, totals.amountMinor].map(
        String,
      ),
      hash,
    ]);
    await this.trail.record(tx, {
      action: 'payout.frozen',
      by: request.by,
      subject: { kind: 'payout-batch', no: batch.id },
      after: { format: batch.format, currency: batch.currency, items: totals.itemCount, hash },
    });
    return getBatch(tx, batch.id);
  }

  private async draft(
    tx: Tx,
    { batchId, by, format: name, currency, withTerminated }: FreezeRequest,
  ): Promise<Batch> {
    if (batchId !== undefined) {
      const draft = await lockBatch(tx, batchId);
      requireState(draft, 'frozen', 'draft');
      await tx.query(againSql, [batchId, withTerminated ?? draft.withTerminated]);
      return getBatch(tx, batchId);
    }
    const format = requireFormat(name ?? '');
    const row = await firstRow<{ id: number }>(tx, makeSql, [
      format.name,
      currencyOfBatch(format, currency),
      await theirCurrency(tx),
      by,
      this.calendar.now(),
      withTerminated ?? false,
    ]);
    return getBatch(tx, row!.id);
  }
}

async function nothingToPay(tx: Tx, batchId: number) {
  const found = await firstRow<{ reasons: Record<string, number> }>(tx, reasonsSql, [batchId]);
  const { reasons } = found!;
  const told = Object.entries(reasons).map(([reason, number]) => `${number} ${reason}`);
  return conflict(
    'nothing-to-pay',
    told.length === 0
      ? 'Nobody has a balance, so there is nothing to pay. Approve a period first.'
      : `Nobody can be paid now: ${told.join(', ')}. Nothing was frozen.`,
    { params: { leftOut: reasons } },
  );
}
