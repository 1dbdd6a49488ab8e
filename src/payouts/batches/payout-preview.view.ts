import { Inject, Injectable } from '@nestjs/common';
import { Calendar } from '../../periods';
import { CONFIG, type Config } from '../../platform/config';
import { copyAll, copyRow, rows, type Tx } from '../../platform/database';
import { ExchangeRates } from '../rates/exchange-rates.service';
import { payingCompany } from '../rules/payer';
import { payoutRules } from '../rules/payout-rules';
import { decimal } from './batch.shown';
import type { LeftOutShown } from './batch.view';
import { makeUnpaidSql } from './candidates.sql';
import { currencyOfBatch, pricingOf, requireFormat, requirePayer, theirCurrency } from './freeze-terms';
import { FrozenSums, type FrozenTotals } from './frozen-sums';
import { SiftCandidates, unpaidValues } from './sift-candidates.service';

/** Those with a balance who would be left out for one reason. */
export interface PreviewReason {
  readonly reason: string;
  readonly people: number;
  /** All of theirs, in the balances' currency; below zero where they owe. */
  readonly balance: string;
  /** The first 50 of them by number. */
  readonly first: readonly LeftOutShown[];
}

/** What a batch would hold if it were frozen now. Sums are decimals in the balances' currency. */
export interface PayoutPreview {
  readonly format: string;
  readonly currency: string;
  /** In which the format can pay. */
  readonly currencies: readonly string[];
  readonly balanceCurrency: string;
  readonly rate: string | null;
  readonly rateOn: string | null;
  readonly items: number;
  readonly gross: string;
  readonly fee: string;
  readonly tax: string;
  readonly net: string;
  /** What the bank would pay, in `currency`. */
  readonly amount: string;
  readonly leftOut: readonly PreviewReason[];
}

export interface PreviewAsked {
  readonly format: string;
  readonly currency?: string | undefined;
  readonly withTerminated: boolean;
}

const copyUnpaidSql = `
COPY pg_temp.payout_unpaid (distributor_id, reason, balance_minor, pending_minor, since_on, facts) FROM STDIN`;

const reasonsSql = `
SELECT reason, count(*)::integer AS people, sum(balance_minor)::text AS balance
  FROM pg_temp.payout_unpaid GROUP BY reason ORDER BY count(*) DESC, reason`;

const firstSql = `
SELECT d.distributor_no AS "distributorNo", coalesce(p.name, '') AS name, u.reason, u.balance_minor::text AS balance,
       u.pending_minor::text AS "refundPending", u.since_on::text AS since, u.facts
  FROM (SELECT u.*, row_number() OVER (PARTITION BY u.reason ORDER BY d.distributor_no COLLATE "C") AS place
          FROM pg_temp.payout_unpaid AS u JOIN distributor AS d ON d.id = u.distributor_id) AS u
  JOIN distributor AS d ON d.id = u.distributor_id
  LEFT JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE u.place <= 50 ORDER BY u.reason, u.place`;

/** What is payable now and why the rest is not, found as the freeze finds it; nothing is written. */
@Injectable()
export class PayoutPreviewView {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly rates: ExchangeRates,
    private readonly calendar: Calendar,
    private readonly candidates: SiftCandidates,
  ) {}

  /**
   * @param tx of one snapshot; temporary tables are made in it
   * @throws as the freeze, but `nothing-to-pay`: then nobody is in it
   */
  async get(tx: Tx, { format: name, currency: asked, withTerminated }: PreviewAsked): Promise<PayoutPreview> {
    const format = requireFormat(name);
    const currency = currencyOfBatch(format, asked);
    const balanceCurrency = await theirCurrency(tx);
    const payer = await payingCompany(tx, this.config);
    requirePayer(format, payer);
    const terms = { currency, balanceCurrency, withTerminated };
    const pricing = await pricingOf(tx, this.config, this.rates, terms, this.calendar.today());
    await this.candidates.find(tx, terms, format);
    await tx.query(makeUnpaidSql, [String(payoutRules(this.config).minimum(balanceCurrency))]);
    const batch = { id: 0, purpose: this.config.payoutPurpose, payer };
    const sums = new FrozenSums();
    for await (const { passed, unpaid } of this.candidates.sift(tx, batch, format, pricing)) {
      for (const { item } of passed) sums.add(item);
      if (unpaid.length > 0)
        await copyAll(
          tx,
          copyUnpaidSql,
          unpaid.map((one) => copyRow(unpaidValues(one))),
        );
    }
    return {
      ...{ format: name, currency, currencies: format.currencies, balanceCurrency },
      ...{ rate: pricing.rate?.replace(/\.?0+$/, '') ?? null, rateOn: pricing.rateOn },
      ...shownSums(sums.totals(), balanceCurrency, currency),
      leftOut: await this.leftOut(tx, balanceCurrency),
    };
  }

  private async leftOut(tx: Tx, currency: string): Promise<PreviewReason[]> {
    const first = (await rows<LeftOutShown>(tx, firstSql)).map((row) => ({
      ...row,
      balance: decimal(row.balance, currency),
      refundPending: decimal(row.refundPending, currency),
    }));
    const reasons = await rows<{ reason: string; people: number; balance: string }>(tx, reasonsSql);
    return reasons.map(({ reason, people, balance }) => ({
      ...{ reason, people, balance: decimal(balance, currency) },
      first: first.filter((one) => one.reason === reason),
    }));
  }
}

const shownSums = (
  { itemCount, grossMinor, feeMinor, taxMinor, netMinor, amountMinor }: FrozenTotals,
  balanceCurrency: string,
  currency: string,
) => ({
  items: itemCount,
  gross: decimal(String(grossMinor), balanceCurrency),
  fee: decimal(String(feeMinor), balanceCurrency),
  tax: decimal(String(taxMinor), balanceCurrency),
  net: decimal(String(netMinor), balanceCurrency),
  amount: decimal(String(amountMinor), currency),
});
