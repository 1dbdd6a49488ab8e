import fc from 'fast-check';
import { PEOPLE } from './earnings';
import { act, type Act, doneOrRefused, picked } from './act';
import { euros } from './bank-files';
import type { Book } from './book';
import type { Desk } from './desk';

const pick = fc.nat(1_000_000);
const HOUR_MS = 3_600_000;

export function moveClock(book: Book, desk: Desk, toMs: number): void {
  book.nowMs = toMs;
  desk.company.clock.moveTo(new Date(toMs));
}

const wait = fc.constantFrom(1, 7, 26, 47, 49, 120).map((hours) =>
  act(`${hours} hours later`, (book, desk) => {
    moveClock(book, desk, book.nowMs + hours * HOUR_MS);
    book.note(`${hours} hours later`);
    return Promise.resolve();
  }),
);

async function order(book: Book, desk: Desk, buyer: string, cents: bigint): Promise<void> {
  const no = `O-${book.orders.length + 1}`;
  await desk.company.order([no, buyer, book.today, euros(cents)]);
  book.orders.push({ no, buyer, month: book.today.slice(0, 7), cents });
  book.note(`${buyer} orders ${no} for ${euros(cents)}`);
}

/** Mostly by those at the ends, so that all above them earn. */
export const orders: fc.Arbitrary<Act> = fc
  .record({
    buyer: fc.constantFrom(...PEOPLE, 'D', 'D', 'E', 'F'),
    cents: fc.bigInt({ min: 1n, max: 200_000n }),
  })
  .map(({ buyer, cents }) => act(`order of ${buyer}`, (book, desk) => order(book, desk, buyer, cents)));

/** Of what is left of an order: all of it, or a part. */
const refund = fc.record({ pick, share: fc.bigInt({ min: 1n, max: 4n }) }).map(({ pick: which, share }) =>
  act(`refund ${which} 1/${share}`, async (book, desk) => {
    const open = book.orders
      .map((one) => ({ order: one, left: leftOf(book, one.no) }))
      .filter(({ left }) => left > 0n);
    if (open.length === 0) return;
    const { order: of, left } = picked(open, which);
    const cents = left / share === 0n ? left : left / share;
    const no = `R-${book.refunds.length + 1}`;
    await desk.company.refund([no, of.no, book.today, euros(cents)]);
    const claimedIn = book.closed.has(of.month) ? book.today.slice(0, 7) : null;
    book.refunds.push({ order: of, cents, claimedIn });
    book.note(`${no} of ${of.no} for ${euros(cents)}, ${claimedIn === null ? 'off its month' : 'a claim'}`);
  }),
);

const leftOf = ({ orders: all, refunds }: Book, no: string): bigint =>
  refunds
    .filter((one) => one.order.no === no)
    .reduce((left, { cents }) => left - cents, all.find((one) => one.no === no)!.cents);

/** The earliest open month, the clock waiting until it is over. */
async function closeMonth(book: Book, desk: Desk): Promise<void> {
  const month = book.earliestOpen;
  const [year, number] = month.split('-').map(Number) as [number, number];
  const overMs = Date.UTC(year, number, 1, 9);
  if (book.nowMs < overMs) moveClock(book, desk, overMs);
  await desk.company.close(year * 100 + number);
  book.closed.add(month);
  book.earliestOpen = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
  book.note(`${month} is closed`);
}

export const closing = act('close the month', closeMonth);

/** The first rate of a day stands. */
const rate = fc.bigInt({ min: 700_000n, max: 990_000n }).map((tenThousandths) =>
  act(
    `rate ${tenThousandths}`,
    async (book, desk) => {
      const text = `${tenThousandths / 10_000n}.${String(tenThousandths % 10_000n).padStart(4, '0')}`;
      const known = book.rates.get(book.today) ?? tenThousandths;
      await doneOrRefused(
        [known === tenThousandths ? null : 'exchange-rate-known'],
        desk.addRate(book.today, text),
      );
      book.rates.set(book.today, known);
      book.note(`rate ${text}`);
    },
    ({ terms }) => terms.currency !== terms.balanceCurrency,
  ),
);

export const timeActs: fc.Arbitrary<Act>[] = [
  wait,
  wait,
  wait,
  orders,
  refund,
  refund,
  rate,
  fc.constant(closing),
];
