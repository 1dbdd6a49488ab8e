import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { currencyOf } from '../../platform/currency';
import { copyOut, firstRow, type Tx } from '../../platform/database';

const booksSql = `SELECT balance_currency AS currency FROM payout_batch LIMIT 1`;

/** COPY takes no parameters: all that goes in here are whole numbers. */
const totalsCsvSql = (year: number, minorDigits: number): string => {
  const decimal = (minor: string) => `round(sum(${minor}) / ${10 ** minorDigits}.0, 2)`;
  return `
COPY (
  SELECT ${year} AS year, d.distributor_no, i.tax_country, i.tax_status, i.balance_currency AS currency,
         count(*) AS payouts, ${decimal('i.gross_minor')} AS gross, ${decimal('i.tax_minor')} AS withheld,
         ${decimal('i.fee_minor')} AS fee, ${decimal('i.net_minor')} AS net
    FROM payout_item AS i JOIN distributor AS d ON d.id = i.distributor_id
   WHERE i.outcome = 'paid' AND i.paid_on >= '${year}-01-01' AND i.paid_on < '${year + 1}-01-01'
   GROUP BY d.distributor_no, i.tax_country, i.tax_status, i.balance_currency
   ORDER BY d.distributor_no COLLATE "C", i.tax_country COLLATE "C", i.tax_status COLLATE "C"
) TO STDOUT WITH (FORMAT csv, HEADER)`;
};

/**
 * What everybody was paid in a calendar year, by the bank's booking day, and what was withheld from it, as CSV in the
 * books' currency: year,distributor_no,tax_country,tax_status,currency,payouts,gross,withheld,fee,net. A payout that
 * came back is in no year.
 */
@Injectable()
export class YearlyTotals {
  /** Read it to its end within the transaction. */
  async stream(tx: Tx, year: number): Promise<Readable> {
    const books = await firstRow<{ currency: string }>(tx, booksSql);
    return copyOut(tx, totalsCsvSql(year, currencyOf(books?.currency ?? '')?.minorDigits ?? 2));
  }
}
