import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../../platform/config';
import { rows, type Tx } from '../../platform/database';
import { Cursor, type Page, toPage } from '../../platform/paging';
import { type Batch, batchColumns, getBatch } from './batch';
import { type BatchShown, decimal, type FileShown, showBatch, showFile } from './batch.shown';
import {
  itemsSql,
  lastItemsSql,
  leftOutCountsSql,
  leftOutSql,
  outcomesSql,
  sharedAccountsSql,
} from './batch.view.sql';
import { StoredFiles } from './stored-files.service';

/** One payout of a batch. The account is masked. */
export interface ItemShown {
  readonly position: number;
  readonly distributorNo: string;
  readonly name: string;
  readonly account: string;
  /** In the balances' currency. */
  readonly gross: string;
  readonly fee: string;
  readonly tax: string;
  readonly taxRatePpm: number;
  readonly net: string;
  /** In the currency paid. */
  readonly amount: string;
  readonly rewritten: readonly string[];
  readonly reference: string | null;
  readonly state: string;
  readonly code: string | null;
  readonly paidOn: string | null;
}

/** Somebody with a balance who is not in the batch, and why. */
export interface LeftOutShown {
  readonly distributorNo: string;
  readonly name: string;
  readonly reason: string;
  readonly balance: string;
  /** What refunds not posted yet will take. */
  readonly refundPending: string;
  /** Since when it has not been paid, or is owed. */
  readonly since: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface BatchInFull extends BatchShown {
  /** How many items came to what, by state. */
  readonly states: Readonly<Record<string, { readonly items: number; readonly amount: string }>>;
  /** How many were left out for which reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Accounts to which several people of the batch are paid: worth a look. At most 50. */
  readonly sharedAccounts: readonly {
    readonly account: string;
    readonly distributorNos: readonly string[];
  }[];
  readonly files: readonly FileShown[];
  /** Whether somebody else than who froze it has to approve it; not in a company of one. */
  readonly needsSecondPerson: boolean;
}

interface PageAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface ItemsAsked extends PageAsked {
  /** Those in it alone. */
  readonly state?: string | undefined;
  /** This one alone. */
  readonly position?: number | undefined;
  /** The last ones instead of the first, without a page after them. */
  readonly last?: boolean | undefined;
}

interface LeftOutAsked extends PageAsked {
  readonly reason?: string | undefined;
}

const LISTED = 500;
const byPosition = new Cursor('payout items', z.tuple([z.int32()]));
const byNumber = new Cursor('payout left out', z.tuple([z.string()]));

/** Batches as finance reads them. */
@Injectable()
export class BatchView {
  constructor(
    private readonly files: StoredFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The newest first, 500 at most. */
  async list(tx: Tx): Promise<BatchShown[]> {
    const sql = `SELECT ${batchColumns} FROM payout_batch ORDER BY id DESC LIMIT $1`;
    return (await rows<Batch>(tx, sql, [LISTED])).map(showBatch);
  }

  /** @throws not-found `batch-unknown` */
  async get(tx: Tx, id: number): Promise<BatchInFull> {
    const batch = await getBatch(tx, id);
    const outcomes = await rows<{ state: string; items: number; minor: string }>(tx, outcomesSql, [id]);
    const leftOut = await rows<{ reason: string; number: number }>(tx, leftOutCountsSql, [id]);
    return {
      ...showBatch(batch),
      states: Object.fromEntries(
        outcomes.map(({ state, items, minor }) => [state, { items, amount: decimal(minor, batch.currency) }]),
      ),
      leftOut: Object.fromEntries(leftOut.map(({ reason, number }) => [reason, number])),
      sharedAccounts: await rows(tx, sharedAccountsSql, [id]),
      files: (await this.files.list(tx, id)).map((file) => showFile(file, batch.currency)),
      needsSecondPerson: this.config.approval !== 'single',
    };
  }

  /** In the order of the file. @throws not-found `batch-unknown`; invalid `cursor` */
  async items(tx: Tx, id: number, asked: ItemsAsked): Promise<Page<ItemShown>> {
    const { cursor, limit, state, position, last } = asked;
    const batch = await getBatch(tx, id);
    const [after] = byPosition.decode(cursor) ?? [0];
    const found =
      last === true
        ? await rows<ItemShown>(tx, lastItemsSql, [id, limit])
        : await rows<ItemShown>(tx, itemsSql, [id, after, state ?? null, position ?? null, limit + 1]);
    const shown = ({ gross, fee, tax, net, amount, ...item }: ItemShown): ItemShown => ({
      ...item,
      gross: decimal(gross, batch.balanceCurrency),
      fee: decimal(fee, batch.balanceCurrency),
      tax: decimal(tax, batch.balanceCurrency),
      net: decimal(net, batch.balanceCurrency),
      amount: decimal(amount, batch.currency),
    });
    return toPage(found, limit, ({ position }) => byPosition.encode([position]), shown);
  }

  /** By number. @throws not-found `batch-unknown`; invalid `cursor` */
  async leftOut(tx: Tx, id: number, { cursor, limit, reason }: LeftOutAsked): Promise<Page<LeftOutShown>> {
    const batch = await getBatch(tx, id);
    const [after] = byNumber.decode(cursor) ?? [''];
    const found = await rows<LeftOutShown>(tx, leftOutSql, [id, after, reason ?? null, limit + 1]);
    const shown = ({ balance, refundPending, ...row }: LeftOutShown): LeftOutShown => ({
      ...row,
      balance: decimal(balance, batch.balanceCurrency),
      refundPending: decimal(refundPending, batch.balanceCurrency),
    });
    return toPage(found, limit, ({ distributorNo }) => byNumber.encode([distributorNo]), shown);
  }
}
