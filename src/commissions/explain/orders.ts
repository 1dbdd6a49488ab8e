import { formatPeriod } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import type { CalculatedPeriod } from './calculated-periods.view';
import { ordersSql } from './orders.sql';

/** One order in a period's volume. CV as decimals. */
export interface OrderShown {
  readonly orderNo: string;
  readonly orderedOn: string;
  /** Null: the distributor's own. */
  readonly clientNo: string | null;
  readonly cv: string;
  /** What came back within the period. */
  readonly refunded: string;
  /** What counts: `cv` less `refunded`. */
  readonly net: string;
}

/** A distributor's orders of a period. */
export interface OrdersShown {
  readonly orders: readonly OrderShown[];
  /** Orders beyond those listed. */
  readonly ordersLeftOff: number;
  /** CV of all of them, listed or not. An estimate's personal volume may be older than its orders. */
  readonly ordersVolume: string;
}

/** Nobody reads more of one person's orders than this in an explanation. */
const LISTED_ORDERS = 500;

const none: OrdersShown = { orders: [], ordersLeftOff: 0, ordersVolume: '0.00' };

interface OrderRow {
  distributorId: number;
  orderNo: string;
  orderedOn: string;
  clientNo: string | null;
  cvCents: number;
  refundedCents: number;
  count: string;
  netCents: number;
}

/** The orders that make up personal volumes, by distributor, sorted by number. */
export async function ordersOf(
  tx: Tx,
  { period, basis }: CalculatedPeriod,
  buyers: readonly { readonly id: number; readonly pvCents: number }[],
): Promise<(distributorId: number) => OrdersShown> {
  const found = await rows<OrderRow>(tx, ordersSql, [period.id, buyers.map(({ id }) => id), LISTED_ORDERS]);
  const byBuyer = new Map<number, OrderRow[]>(buyers.map(({ id }) => [id, []]));
  for (const order of found) byBuyer.get(order.distributorId)!.push(order);
  for (const { id, pvCents } of buyers) {
    const netCents = byBuyer.get(id)?.[0]?.netCents ?? 0;
    if (basis !== 'estimate' && netCents !== pvCents) {
      const name = formatPeriod(period.id);
      throw new Error(
        `The orders of distributor ${id} in ${name} come to ${netCents} cents of CV, the frozen volume is ${pvCents}; "upline verify ${name}" shows what differs.`,
      );
    }
  }
  return (distributorId) => {
    const own = byBuyer.get(distributorId);
    return own?.[0] ? shown(own, own[0]) : none;
  };
}

function shown(own: readonly OrderRow[], { count, netCents }: OrderRow): OrdersShown {
  return {
    orders: own.map(({ orderNo, orderedOn, clientNo, cvCents, refundedCents }) => ({
      orderNo,
      orderedOn,
      clientNo,
      cv: formatScaled(cvCents),
      refunded: formatScaled(refundedCents),
      net: formatScaled(cvCents - refundedCents),
    })),
    ordersLeftOff: Number(count) - own.length,
    ordersVolume: formatScaled(netCents),
  };
}
