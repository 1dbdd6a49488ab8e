import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { rows, type Tx } from '../../platform/database';
import { Cursor, type Page, toPage } from '../../platform/paging';
import { decimal } from './batch.shown';
import { itemStateSql } from './batch.view.sql';

/** One payout as the person sees it. */
export interface PayoutShown {
  readonly batch: number;
  /** `ready` and `approved` are not told apart: the money is being prepared. */
  readonly state: string;
  /** The bank's reason where it refused or sent back. */
  readonly code: string | null;
  /** Masked. */
  readonly account: string;
  /** What left the balance, in its currency. */
  readonly gross: string;
  readonly fee: string;
  readonly tax: string;
  readonly net: string;
  readonly balanceCurrency: string;
  /** What the bank pays. */
  readonly amount: string;
  readonly currency: string;
  readonly rate: string | null;
  readonly frozenAt: string;
  readonly exportedOn: string | null;
  readonly paidOn: string | null;
}

interface Row extends Omit<PayoutShown, 'frozenAt'> {
  readonly frozenAt: Date;
}

/** $1 distributor, $2 batch before which, or null, $3 how many. */
const payoutsOfSql = `
SELECT i.batch_id AS batch, ${itemStateSql} AS state, i.outcome_code AS code, i.masked_account AS account,
       i.gross_minor::text AS gross, i.fee_minor::text AS fee, i.tax_minor::text AS tax, i.net_minor::text AS net,
       b.balance_currency AS "balanceCurrency", i.amount_minor::text AS amount, b.currency,
       trim_scale(b.rate)::text AS rate, b.frozen_at AS "frozenAt", b.exported_on::text AS "exportedOn", i.paid_on::text AS "paidOn"
  FROM payout_item AS i JOIN payout_batch AS b ON b.id = i.batch_id
 WHERE i.distributor_id = $1 AND ($2::integer IS NULL OR i.batch_id < $2)
 ORDER BY i.batch_id DESC LIMIT $3`;

const byBatch = new Cursor('payouts', z.tuple([z.int32()]));

/** A person's payouts, the newest first. Who may see them is decided before. */
@Injectable()
export class PayoutsOf {
  /** @throws invalid `cursor` */
  async list(
    tx: Tx,
    distributorId: number,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page<PayoutShown>> {
    const [before] = byBatch.decode(cursor) ?? [null];
    const found = await rows<Row>(tx, payoutsOfSql, [distributorId, before, limit + 1]);
    return toPage(found, limit, ({ batch }) => byBatch.encode([batch]), shown);
  }
}

function shown({ gross, fee, tax, net, amount, frozenAt, ...row }: Row): PayoutShown {
  const inBalances = (minor: string) => decimal(minor, row.balanceCurrency);
  return {
    ...row,
    gross: inBalances(gross),
    fee: inBalances(fee),
    tax: inBalances(tax),
    net: inBalances(net),
    amount: decimal(amount, row.currency),
    frozenAt: frozenAt.toISOString(),
  };
}
