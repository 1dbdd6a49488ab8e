/** `[person, sponsor]`, all enrolled with the first month. */
export const TREE: readonly (readonly [no: string, sponsor: string])[] = [
  ['A', ''],
  ['B', 'A'],
  ['C', 'B'],
  ['D', 'C'],
  ['E', 'C'],
  ['F', 'B'],
];
export const PEOPLE: readonly string[] = TREE.map(([no]) => no);

const SPONSORS: ReadonlyMap<string, string> = new Map(TREE);

/** Percent by level, as the plan set that ships has them; the newcomer's in the first three months. */
const GREEN_WAVE = [20, 5, 5, 5, 5];
const PROFESSIONAL = [5, 5, 10, 10, 10, 10];
const LAST_OF_GREEN_WAVE = '2025-12';

/** Booked into a month; hundredths of CV. */
export interface Order {
  readonly no: string;
  readonly buyer: string;
  readonly month: string;
  readonly cents: bigint;
}

export interface Refund {
  readonly order: Order;
  readonly cents: bigint;
  /** Null: off the order's own month, which was open. */
  readonly claimedIn: string | null;
}

export interface Trade {
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
  readonly closed: ReadonlySet<string>;
}

/** Everything that closed months have earned somebody when claims of these months are taken off. Minor units. */
export function earned(trade: Trade, no: string, takes: (claimedIn: string) => boolean): bigint {
  let sum = 0n;
  for (const month of trade.closed) {
    const rates = month <= LAST_OF_GREEN_WAVE ? GREEN_WAVE : PROFESSIONAL;
    for (const [index, percent] of rates.entries()) {
      const buyers = PEOPLE.filter((buyer) => isUpline(no, buyer, index + 1));
      sum += rounded(volume(trade, month, buyers, takes) * BigInt(percent), 100n);
    }
  }
  return sum;
}

function volume(
  { orders, refunds }: Trade,
  month: string,
  buyers: readonly string[],
  takes: (claimedIn: string) => boolean,
): bigint {
  const isOurs = (order: Order) => order.month === month && buyers.includes(order.buyer);
  const bought = orders.filter(isOurs).reduce((sum, { cents }) => sum + cents, 0n);
  return refunds
    .filter(({ order, claimedIn }) => isOurs(order) && (claimedIn === null || takes(claimedIn)))
    .reduce((sum, { cents }) => sum - cents, bought);
}

/** Half up; of what is not below zero. */
export const rounded = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

function isUpline(no: string, buyer: string, steps: number): boolean {
  let at: string | undefined = buyer;
  for (let step = 0; step < steps; step++) at = SPONSORS.get(at ?? '');
  return at === no;
}
