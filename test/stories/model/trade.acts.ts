import fc from 'fast-check';
import { cvOf } from '../../engine/arbitrary/networks';
import { refusal } from '../refusal';
import { act, type Act, doneOrRefused, picked } from './act';
import { dayAfter, monthOf } from '../months';
import { type CompanyRecord, FIRST_MONTH, type OrderFact, type RefundFact } from './record';

const pick = fc.nat(1_000_000);

/** Cents of CV: nothing, a cent, what makes half cents at 5 %, a condition and a cent less, anything. */
const cents = fc.oneof(
  fc.constantFrom(0, 1, 9, 10, 30, 50, 110, 18_999, 19_000, 95_000),
  fc.nat(5_000_000),
  fc.nat(1_000).map((tenths) => tenths * 10),
);

const daysAgo = fc.constantFrom(-1, 0, 0, 0, 1, 3, 10, 25, 40);

const newOrder = fc.record({ pick, cents, daysAgo, ofClient: fc.boolean() });
type NewOrder = Parameters<Parameters<typeof newOrder.map>[0]>[0];

interface PlacedOrder extends OrderFact {
  readonly clientNo: string;
}

function place(
  record: CompanyRecord,
  { pick: who, cents: cv, daysAgo: ago, ofClient }: NewOrder,
): PlacedOrder {
  const { no: buyerNo } = picked(record.people, who);
  const on = record.day(ago);
  return {
    no: record.newNo('O-'),
    buyerNo,
    on,
    cents: cv,
    bookedIn: record.monthForOrder(on),
    clientNo: ofClient ? `C-${buyerNo}` : '',
  };
}

function isPossible(record: CompanyRecord, { buyerNo, on }: OrderFact): boolean {
  return monthOf(on) >= FIRST_MONTH && on >= record.people.find(({ no }) => no === buyerNo)!.enrolledOn;
}

const isLate = ({ on, bookedIn }: OrderFact): boolean => monthOf(on) !== bookedIn;

/** One in four refuses late orders, and with them the whole file. */
export const takeOrders = (fewest: number, most: number): fc.Arbitrary<Act> =>
  fc
    .record({
      orders: fc.array(newOrder, { minLength: fewest, maxLength: most, size: 'max' }),
      late: fc.constantFrom('next' as const, 'next' as const, 'next' as const, 'reject' as const),
    })
    .map(({ orders, late }) =>
      act('take an orders file', async (record, company) => {
        const placed = orders
          .map((order) => place(record, order))
          .filter((order) => isPossible(record, order));
        const rows = placed.map(({ no, buyerNo, on, cents: cv, clientNo }) =>
          [no, buyerNo, on, cvOf(cv), clientNo].join(','),
        );
        const refused = late === 'reject' && placed.some(isLate) ? 'import-refused' : null;
        if (await doneOrRefused(refused, company.takeOrders(rows, late))) add(record, placed);
      }),
    );

const bookOrder = fc
  .tuple(newOrder, fc.constantFrom('next' as const, 'reject' as const))
  .map(([order, late]) =>
    act('book an order', async (record, company) => {
      const placed = place(record, { ...order, ofClient: false });
      const { no, buyerNo, on, cents: cv } = placed;
      const booking = company.book(no, buyerNo, on, cvOf(cv), late);
      if (!isPossible(record, placed)) {
        expect(['before-enrolment', 'before-first-period']).toContain((await refusal(booking)).code);
      } else if (await doneOrRefused(late === 'reject' && isLate(placed) ? 'late' : null, booking)) {
        add(record, [placed]);
      }
    }),
  );

function add(record: CompanyRecord, orders: readonly OrderFact[]): void {
  for (const { no, buyerNo, cents: cv, on, bookedIn } of orders) {
    record.note(`order ${no} of ${buyerNo} on ${on}: ${cvOf(cv)}, booked in ${bookedIn}`);
  }
  record.orders.push(...orders);
}

/** All that is left, a part, nothing; days after the order or, when that is still to come, tomorrow. */
const newRefund = fc.record({
  pick,
  percent: fc.constantFrom(100, 100, 50, 33, 1, 0),
  daysAfter: fc.nat(40),
});

const takeRefunds = fc.array(newRefund, { minLength: 1, maxLength: 5, size: 'max' }).map((refunds) =>
  act(
    'take a refunds file',
    async (record, company) => {
      const made: RefundFact[] = [];
      for (const { pick: which, percent, daysAfter } of refunds) {
        const order = picked(record.orders, which);
        const before = made.reduce((sum, one) => sum + (one.order.no === order.no ? one.cents : 0), 0);
        const returned = Math.floor(((record.leftOf(order) - before) * percent) / 100);
        const day = dayAfter(order.on, daysAfter);
        const on = day > record.day(-1) ? record.day(-1) : day;
        made.push({
          no: record.newNo('R-'),
          order,
          on,
          cents: returned,
          bookedIn: record.monthForRefund(order, on),
        });
      }
      const rows = made.map(({ no, order, on, cents: cv }) => [no, order.no, on, cvOf(cv)].join(','));
      expect(await company.takeRefunds(rows)).toMatchObject({ added: made.length });
      for (const { no, order, cents: cv, on, bookedIn } of made) {
        record.note(`refund ${no} of ${order.no} on ${on}: ${cvOf(cv)}, booked in ${bookedIn}`);
      }
      record.refunds.push(...made);
    },
    ({ orders }) => orders.length > 0,
  ),
);

const refundTooMuch = pick.map((which) =>
  act(
    'refund a cent too much',
    async (record, company) => {
      const order = picked(record.orders, which);
      const row = ['R-x', order.no, order.on, cvOf(record.leftOf(order) + 1)].join(',');
      expect((await refusal(company.takeRefunds([row]))).code).toBe('import-refused');
    },
    ({ orders }) => orders.length > 0,
  ),
);

export const tradeActs: readonly fc.Arbitrary<Act>[] = [
  ...[takeOrders(1, 8), takeOrders(1, 8), takeOrders(1, 8), bookOrder],
  ...[takeRefunds, takeRefunds, takeRefunds, refundTooMuch],
];
