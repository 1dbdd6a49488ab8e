import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../platform/database';
import type { AccountCode } from '../accounts';
import { moneyShown } from '../../platform/currency';

/** All of one account in one currency. Decimals. */
export interface AccountBalance {
  readonly code: AccountCode;
  readonly name: string;
  readonly type: string;
  readonly currency: string;
  readonly debits: string;
  readonly credits: string;
  /** Debits less credits: what is owed is below zero. */
  readonly balance: string;
}

export interface ShownTrialBalance {
  /** Up to which day, itself not; null for all there is. */
  readonly until: string | null;
  readonly accounts: readonly AccountBalance[];
  /** Of each currency. The balance is zero. */
  readonly totals: readonly Pick<AccountBalance, 'currency' | 'debits' | 'credits' | 'balance'>[];
}

interface Row {
  code: AccountCode | null;
  name: string;
  type: string;
  currency: string;
  debits: string;
  credits: string;
}

/** Accounts and, without a code, totals. @param within a condition on `e`, the entry */
const balancesSql = (within: string): string => `
WITH moved AS (
  SELECT t.debit, t.credit, t.currency, sum(t.amount_minor) AS minor
    FROM ledger_transfer AS t ${within} GROUP BY t.debit, t.credit, t.currency
)
SELECT CASE WHEN GROUPING(a.id) = 0 THEN min(a.code) END AS code, min(a.name) AS name, min(a.type) AS type, currency, sum(side.debit)::text AS debits, sum(side.credit)::text AS credits
  FROM moved CROSS JOIN LATERAL (VALUES (moved.debit, minor, 0), (moved.credit, 0, minor)) AS side (account, debit, credit)
  JOIN ledger_account AS a ON a.id = side.account
 GROUP BY GROUPING SETS ((currency, a.id), (currency))
 ORDER BY currency, a.id`;

const allSql = balancesSql('');
/** $1 day, itself not. */
const untilSql = balancesSql('JOIN ledger_entry AS e ON e.id = t.entry_id WHERE e.effective_on < $1');

/** What every account comes to. Each transfer is debited once and credited once, so all of them come to zero. */
@Injectable()
export class TrialBalance {
  /** @param until a day, itself not; left out for all there is */
  async get(tx: Tx, until?: string): Promise<ShownTrialBalance> {
    const found = until === undefined ? await rows<Row>(tx, allSql) : await rows<Row>(tx, untilSql, [until]);
    const shown = found.map(({ debits, credits, currency, ...row }) => ({
      ...row,
      currency,
      debits: moneyShown(debits, currency),
      credits: moneyShown(credits, currency),
      balance: moneyShown(BigInt(debits) - BigInt(credits), currency),
    }));
    return {
      until: until ?? null,
      accounts: shown.flatMap(({ code, ...rest }) => (code === null ? [] : [{ code, ...rest }])),
      totals: shown
        .filter(({ code }) => code === null)
        .map(({ currency, debits, credits, balance }) => ({ currency, debits, credits, balance })),
    };
  }
}
