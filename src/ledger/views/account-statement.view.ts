import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AskNetwork } from '../../access';
import { rows, type Tx } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { Cursor, type Page, toPage } from '../../platform/paging';
import { type AccountCode, type AccountId, accountOf, ACCOUNTS } from '../accounts';
import { moneyShown } from '../../platform/currency';
import { accountStatementSql, GROWS_WITH_CREDITS } from './account-statement.sql';

/** What one entry moved between the account and another one. Amounts are decimals. */
export interface AccountMove {
  readonly entry: number;
  readonly source: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly text: string;
  /** The entry that this one corrects. */
  readonly corrects: number | null;
  /** The other account. */
  readonly account: AccountCode;
  readonly currency: string;
  /** One of the two is null. */
  readonly debit: string | null;
  readonly credit: string | null;
  /** After this, in this currency: what is owed, is earned or was paid out is above zero. */
  readonly balance: string;
}

interface Row {
  entry: number;
  source: string;
  effectiveOn: string;
  recordedAt: Date;
  text: string;
  corrects: number | null;
  account: AccountCode;
  other: number;
  currency: string;
  isDebit: boolean;
  minor: string;
  balance: string;
}

interface PageAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const keys = z.tuple([z.iso.date(), z.int(), z.int(), z.boolean(), z.string()]);
const ofCompany = (account: AccountId) => new Cursor(`account ${account}`, keys);
const ofPerson = (distributorId: number) => new Cursor(`account of ${distributorId}`, keys);

/** How an account came to its balance, the earliest first. */
@Injectable()
export class AccountStatement {
  constructor(private readonly network: AskNetwork) {}

  /** An account of the company; of `payable`, everybody's together. @throws not-found `account-unknown` */
  async ofAccount(tx: Tx, code: string, asked: PageAsked): Promise<Page<AccountMove>> {
    const account = accountOf(code);
    if (account === null) {
      throw notFound(
        'account-unknown',
        `There is no account "${code.slice(0, 40)}"; there are ${Object.keys(ACCOUNTS).join(', ')}.`,
        { field: 'code' },
      );
    }
    return this.page(tx, account, null, ofCompany(account), asked);
  }

  /** What is owed to one person. */
  async ofDistributor(tx: Tx, distributorId: number, asked: PageAsked): Promise<Page<AccountMove>> {
    return this.page(tx, ACCOUNTS.payable, distributorId, ofPerson(distributorId), asked);
  }

  /** The same by the number that people know. @throws not-found `distributor-unknown` */
  async ofDistributorNo(tx: Tx, distributorNo: string, asked: PageAsked): Promise<Page<AccountMove>> {
    return this.ofDistributor(tx, await this.network.knownId(tx, distributorNo), asked);
  }

  private async page(
    tx: Tx,
    account: AccountId,
    distributorId: number | null,
    cursor: Cursor<z.infer<typeof keys>>,
    { limit, cursor: from }: PageAsked,
  ): Promise<Page<AccountMove>> {
    const after = cursor.decode(from) ?? [null, null, null, null, null];
    const grows = GROWS_WITH_CREDITS.has(account);
    const found = await rows<Row>(tx, accountStatementSql, [
      account,
      grows,
      distributorId,
      ...after,
      limit + 1,
    ]);
    const cursorOf = (row: Row) =>
      cursor.encode([row.effectiveOn, row.entry, row.other, row.isDebit, row.currency]);
    return toPage(found, limit, cursorOf, moveOf);
  }
}

function moveOf(row: Row): AccountMove {
  const { entry, source, effectiveOn, text, corrects, account, currency, isDebit } = row;
  const amount = moneyShown(row.minor, currency);
  return {
    entry,
    source,
    effectiveOn,
    recordedAt: row.recordedAt.toISOString(),
    text,
    corrects,
    account,
    currency,
    debit: isDebit ? amount : null,
    credit: isDebit ? null : amount,
    balance: moneyShown(row.balance, currency),
  };
}
