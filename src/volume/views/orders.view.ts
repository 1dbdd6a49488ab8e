import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { findDistributor } from '../../network';
import type { PeriodId } from '../../periods';
import { isCause, parseIdentifier } from '../../platform/csv';
import { firstRow, rows, type Tx } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { Cursor, type Page, toPage } from '../../platform/paging';
import {
  type ClientRow,
  clientsOfSql,
  type OrderRow,
  orderSql,
  ordersOfSql,
  type RefundRow,
  refundsOfSql,
} from './order.sql';
import {
  type ClientShown,
  type OrderShown,
  type RefundShown,
  shownClient,
  shownOrder,
  shownRefund,
} from './shown';

interface PageAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface OrdersAsked extends PageAsked {
  readonly distributorNo: string;
  readonly period?: PeriodId | undefined;
  /** Only this client's; none where the client is another distributor's. */
  readonly clientNo?: string | undefined;
}

export interface ClientsAsked extends PageAsked {
  readonly distributorNo: string;
  /** Whose orders are counted. */
  readonly period: PeriodId;
}

export interface OrderWithRefunds extends OrderShown {
  readonly refunds: readonly RefundShown[];
}

const byPeriodAndNumber = new Cursor('orders', z.tuple([z.int32(), z.string()]));
const byClientNumber = new Cursor('clients', z.tuple([z.string()]));

/** Orders, refunds and clients as pages and programs read them. Who may see them is decided before. */
@Injectable()
export class OrdersView {
  /** @throws not-found `order-unknown`. */
  async order(tx: Tx, orderNo: string): Promise<OrderWithRefunds> {
    const row = await requireOrder(tx, orderNo);
    return { ...shownOrder(row), refunds: await refundsOf(tx, row.orderNo) };
  }

  /** In the order in which they were refunded. @throws not-found `order-unknown`. */
  async refundsOf(tx: Tx, orderNo: string): Promise<RefundShown[]> {
    return refundsOf(tx, (await requireOrder(tx, orderNo)).orderNo);
  }

  /**
   * A distributor's orders and those of the clients: latest period first, in it the largest number first.
   * @throws not-found `distributor-unknown`, invalid `cursor`.
   */
  async ordersOf(tx: Tx, asked: OrdersAsked): Promise<Page<OrderShown>> {
    const [periodId, orderNo] = byPeriodAndNumber.decode(asked.cursor) ?? [null, null];
    const { period = null, clientNo = null, limit } = asked;
    const { id } = await findDistributor(tx, asked.distributorNo);
    if (clientNo !== null && !isIdentifier(clientNo)) return { items: [], nextCursor: null };
    const found = await rows<OrderRow>(tx, ordersOfSql, [id, period, clientNo, periodId, orderNo, limit + 1]);
    return toPage(
      found,
      limit,
      (last) => byPeriodAndNumber.encode([last.periodId, last.orderNo]),
      shownOrder,
    );
  }

  /** Sorted by number, each with what was bought in the period. @throws not-found `distributor-unknown`, invalid `cursor`. */
  async clientsOf(
    tx: Tx,
    { distributorNo, period, cursor, limit }: ClientsAsked,
  ): Promise<Page<ClientShown>> {
    const [clientNo] = byClientNumber.decode(cursor) ?? [null];
    const { id } = await findDistributor(tx, distributorNo);
    const found = await rows<ClientRow>(tx, clientsOfSql, [id, clientNo, limit + 1, period]);
    return toPage(found, limit, (last) => byClientNumber.encode([last.clientNo]), shownClient);
  }
}

async function requireOrder(tx: Tx, orderNo: string): Promise<OrderRow> {
  const row = isIdentifier(orderNo) ? await firstRow<OrderRow>(tx, orderSql, [orderNo]) : null;
  if (row) return row;
  throw notFound('order-unknown', `There is no order ${quoted(orderNo)}.`, { field: 'orderNo' });
}

async function refundsOf(tx: Tx, orderNo: string): Promise<RefundShown[]> {
  return (await rows<RefundRow>(tx, refundsOfSql, [orderNo])).map(shownRefund);
}

/** What is no number can be nobody's, and need not be looked for. */
const isIdentifier = (text: string): boolean => !isCause(parseIdentifier(text, ''));

/** A text that was given as a number, as a sentence shows it. */
const quoted = (text: string): string => JSON.stringify(text.slice(0, 40));
