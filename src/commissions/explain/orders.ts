import { formatPeriod } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { ordersInPeriodSql, type VolumeOrderRow } from '../../volume';
import type { CalculatedPeriod } from './calculated-periods.view';

/** One order in a period's volume. CV as decimals. */
export interface LineOrder {
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

/** A distributor's orders of a period, by number. */
export interface MemberOrders {
  readonly orders: readonly LineOrder[];
  /** Orders beyond those listed. */
  readonly ordersLeftOff: number;
  /** CV of all of them, listed or not. An estimate's personal volume may be older than its orders. */
  readonly ordersVolume: string;
}

/** Nobody reads more of one person's orders in an explanation. */
const LISTED = 500;
const ROWS_AT_ONCE = 5_000;

class OrdersBook {
  private readonly listed: LineOrder[] = [];
  private count = 0;
  netCents = 0;

  add({ orderNo, orderedOn, clientNo, ...cents }: VolumeOrderRow): void {
    const [ordered, back] = [Number(cents.cvCents), Number(cents.refundedCents)];
    this.count++;
    this.netCents += ordered - back;
    if (this.listed.length === LISTED) return;
    const cv = { cv: formatScaled(ordered), refunded: formatScaled(back), net: formatScaled(ordered - back) };
    this.listed.push({ orderNo, orderedOn, clientNo, ...cv });
  }

  shown(): MemberOrders {
    return {
      orders: this.listed,
      ordersLeftOff: this.count - this.listed.length,
      ordersVolume: formatScaled(this.netCents),
    };
  }
}

/** The orders that make up personal volumes. Of a frozen period they must come to what was frozen. */
export async function ordersOf(
  tx: Tx,
  calculated: CalculatedPeriod,
  buyers: readonly { readonly id: number; readonly pvCents: number }[],
): Promise<(distributorId: number) => MemberOrders> {
  const books = new Map(buyers.map(({ id }) => [id, new OrdersBook()]));
  let last: VolumeOrderRow | undefined;
  do {
    const found: VolumeOrderRow[] = await rows(tx, ordersInPeriodSql, [
      calculated.period.id,
      [...books.keys()],
      last?.distributorId ?? null,
      last?.orderNo ?? null,
      ROWS_AT_ONCE,
    ]);
    for (const order of found) books.get(order.distributorId)!.add(order);
    last = found.length === ROWS_AT_ONCE ? found.at(-1) : undefined;
  } while (last);
  if (calculated.basis !== 'estimate') {
    for (const { id, pvCents } of buyers) requireFrozen(calculated, id, pvCents, books.get(id)!.netCents);
  }
  return (distributorId) => books.get(distributorId)!.shown();
}

function requireFrozen(
  { period }: CalculatedPeriod,
  distributorId: number,
  frozen: number,
  booked: number,
): void {
  if (frozen === booked) return;
  const name = formatPeriod(period.id);
  throw new Error(
    `The orders of distributor ${distributorId} in ${name} come to ${booked} cents of CV, the frozen volume is ${frozen}; "upline verify ${name}" shows what differs.`,
  );
}
