import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Calendar } from '../../periods';
import { csvLine } from '../../platform/csv';
import { cursorRows, rows, type Tx } from '../../platform/database';
import { Cursor, type Page, toPage } from '../../platform/paging';
import { payableBalancesSql } from '../balances.sql';
import { moneyShown } from '../../platform/currency';

/** What is owed to somebody; below zero, what somebody owes and later earnings settle by themselves. */
export interface OwedBalance {
  readonly distributorNo: string;
  readonly name: string;
  readonly currency: string;
  readonly balance: string;
  /** Day of the oldest earning not paid yet, or of what began the debt. */
  readonly since: string;
  /** Since then. */
  readonly days: number;
}

export interface OwedAsked {
  /** Debts alone. */
  readonly debts: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** $1 today, $2 whether debts alone, $3 and $4 number and currency after which. */
const owedSql = `
SELECT d.distributor_no AS "distributorNo", coalesce(p.name, '') AS name, b.currency, b.balance_minor::text AS balance, b.since_on::text AS since,
       $1::date - b.since_on AS days
  FROM (${payableBalancesSql}) AS b JOIN distributor AS d ON d.id = b.distributor_id
  LEFT JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE b.balance_minor <> 0 AND (b.balance_minor < 0 OR NOT $2::boolean)
   AND (d.distributor_no COLLATE "C", b.currency COLLATE "C") > ($3::text, $4::text)
 ORDER BY d.distributor_no COLLATE "C", b.currency COLLATE "C"`;

const byNumber = new Cursor('ledger owed', z.tuple([z.string(), z.string()]));

/** Everybody's balance with its age: what is payable, and who is in debt. */
@Injectable()
export class OwedView {
  constructor(private readonly calendar: Calendar) {}

  /** By number. @throws invalid `cursor` */
  async list(tx: Tx, { debts, cursor, limit }: OwedAsked): Promise<Page<OwedBalance>> {
    const after = byNumber.decode(cursor) ?? ['', ''];
    const parameters = [this.calendar.today(), debts, ...after, limit + 1];
    const found = await rows<OwedBalance>(tx, `${owedSql} LIMIT $5`, parameters);
    const keyOf = ({ distributorNo, currency }: OwedBalance) => byNumber.encode([distributorNo, currency]);
    return toPage(found, limit, keyOf, shown);
  }

  /** All of them as CSV: distributor_no,currency,balance,since,days. Read it to its end within the transaction. */
  async *csv(tx: Tx, debts: boolean): AsyncGenerator<string> {
    yield csvLine(['distributor_no', 'currency', 'balance', 'since', 'days']);
    const all = cursorRows<OwedBalance>(tx, owedSql, [this.calendar.today(), debts, '', '']);
    for await (const row of all) {
      const { distributorNo, currency, balance, since, days } = shown(row);
      yield csvLine([distributorNo, currency, balance, since, String(days)]);
    }
  }
}

const shown = ({ balance, ...row }: OwedBalance): OwedBalance => ({
  ...row,
  balance: moneyShown(balance, row.currency),
});
