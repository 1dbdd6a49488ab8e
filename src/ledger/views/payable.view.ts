import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../platform/database';
import { inTransitOfSql, payableBalanceOfSql } from '../balances.sql';
import { moneyShown } from '../../platform/currency';

/** What is owed to one person in one currency. */
export interface Payable {
  readonly currency: string;
  /** A decimal; below zero for a debt. */
  readonly balance: string;
  /** The day of the oldest credit in it that nothing was paid of, or of the oldest debit of a debt; null for 0. */
  readonly since: string | null;
}

/** What is on its way to one person's bank account, a decimal in the currency that it is paid in. */
export interface InTransit {
  readonly currency: string;
  readonly amount: string;
}

/** What the books say of one person now. */
@Injectable()
export class PayableView {
  /** In each currency that there ever was something in, by its code. */
  async of(tx: Tx, distributorId: number): Promise<Payable[]> {
    const found = await rows<{ currency: string; minor: string; since: string | null }>(
      tx,
      `SELECT currency, balance_minor::text AS minor, since_on::text AS since FROM (${payableBalanceOfSql}) AS b ORDER BY currency`,
      [distributorId],
    );
    return found.map(({ currency, minor, since }) => ({
      currency,
      balance: moneyShown(minor, currency),
      since,
    }));
  }

  /** What is not on its way any more is left out. */
  async inTransit(tx: Tx, distributorId: number): Promise<InTransit[]> {
    const found = await rows<{ currency: string; minor: string }>(
      tx,
      `SELECT currency, amount_minor::text AS minor FROM (${inTransitOfSql}) AS t WHERE amount_minor <> 0 ORDER BY currency`,
      [distributorId],
    );
    return found.map(({ currency, minor }) => ({ currency, amount: moneyShown(minor, currency) }));
  }
}
