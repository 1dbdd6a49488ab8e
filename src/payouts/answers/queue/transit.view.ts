import { Injectable } from '@nestjs/common';
import { ACCOUNTS } from '../../../ledger';
import { Calendar } from '../../../periods';
import { moneyShown } from '../../../platform/currency';
import { rows, type Tx } from '../../../platform/database';

/** What is left of a batch in transit. */
export interface BatchInTransit {
  readonly batchId: number;
  readonly state: string;
  readonly currency: string;
  readonly payments: number;
  readonly amount: string;
  readonly since: string;
  /** Days since. */
  readonly age: number;
}

/** By currency: what the books have in transit; agrees with the batches. */
export interface InTransit {
  readonly batches: readonly BatchInTransit[];
  readonly books: readonly { readonly currency: string; readonly amount: string }[];
  readonly agrees: boolean;
}

/** $1 today. */
const transitSql = `
SELECT b.id AS "batchId", b.state, b.currency, count(*)::integer AS payments, sum(i.amount_minor)::text AS "amountMinor",
       b.exported_on::text AS since, $1::date - b.exported_on AS age
  FROM payout_item AS i JOIN payout_batch AS b ON b.id = i.batch_id
 WHERE b.state IN ('exported', 'submitted', 'settling') AND coalesce(i.outcome, 'accepted') = 'accepted'
 GROUP BY b.id ORDER BY b.exported_on, b.id`;

const transit = ACCOUNTS['in-transit'];
const booksSql = `
SELECT currency, sum(CASE WHEN credit = ${transit} THEN amount_minor ELSE -amount_minor END)::text AS "amountMinor"
  FROM ledger_transfer WHERE ${transit} IN (debit, credit) GROUP BY currency ORDER BY currency`;

/** Payouts in transit: which of them have not ended, and since when. */
@Injectable()
export class TransitView {
  constructor(private readonly calendar: Calendar) {}

  async get(tx: Tx): Promise<InTransit> {
    type Row = Omit<BatchInTransit, 'amount'> & { amountMinor: string };
    const batches = await rows<Row>(tx, transitSql, [this.calendar.today()]);
    const books = await rows<{ currency: string; amountMinor: string }>(tx, booksSql);
    const left = new Map(books.map(({ currency, amountMinor }) => [currency, BigInt(amountMinor)]));
    for (const { currency, amountMinor } of batches) {
      left.set(currency, (left.get(currency) ?? 0n) - BigInt(amountMinor));
    }
    return {
      batches: batches.map(({ amountMinor, ...row }) => ({
        ...row,
        amount: moneyShown(amountMinor, row.currency),
      })),
      books: books
        .filter(({ amountMinor }) => amountMinor !== '0')
        .map(({ currency, amountMinor }) => ({ currency, amount: moneyShown(amountMinor, currency) })),
      agrees: [...left.values()].every((minor) => minor === 0n),
    };
  }
}
