import fc from 'fast-check';
import { aCompany } from '../../support/company';
import { PAYER, planIn } from '../payout-company';
import type { Act } from './act';
import { bankActs } from './bank.acts';
import { batchActs, callOff, freeze, payOut } from './batch.acts';
import { Book } from './book';
import { Desk } from './desk';
import { PEOPLE, TREE } from './earnings';
import { expectSame } from './expect-same';
import { peopleActs, setMethod } from './people.acts';
import { configOf, type Terms } from './terms';
import { closing, orders, timeActs } from './time.acts';

const START = '2025-10-07T12:00:00Z';

const acts = (least: number, most: number): fc.Arbitrary<Act[]> =>
  fc.array(fc.oneof(...peopleActs, ...batchActs, ...batchActs, ...bankActs, ...bankActs, ...timeActs), {
    minLength: least,
    maxLength: most,
    size: 'max',
  });

/** Somebody buys, the month is closed, most of those who earned are paid out, and much happens meanwhile. */
const month: fc.Arbitrary<Act[]> = fc
  .record({
    orders: fc.array(orders, { minLength: 1, maxLength: 3, size: 'max' }),
    before: acts(0, 6),
    batch: fc.constantFrom([payOut], [payOut], [payOut], [freeze]),
    after: acts(2, 8),
    calledOff: fc.constantFrom([], [], [callOff]),
    atLast: acts(2, 8),
  })
  .map(({ orders: bought, before, batch, after, calledOff, atLast }) => [
    ...bought,
    closing,
    ...before,
    ...batch,
    ...after,
    ...calledOff,
    ...atLast,
  ]);

export const livesOf = (terms: Terms) =>
  fc.record({
    terms: fc.constant(terms),
    methods: fc.subarray([...PEOPLE], { minLength: 5 }),
    months: fc.array(month, { minLength: 2, maxLength: 5, size: 'max' }),
  });

type Life = ReturnType<typeof livesOf> extends fc.Arbitrary<infer Value> ? Value : never;

/** How many acts were done, of all lives. */
export const tally = { lives: 0, acts: 0 };

/** Lives it in a company and in the book beside it; a failure tells the whole story. */
export async function live({ terms, methods, months }: Life): Promise<void> {
  const company = await aCompany()
    .under(planIn(terms.balanceCurrency))
    .with({ ...PAYER, ...configOf(terms) })
    .at(START)
    .enrolledRows(...TREE.map(([no, sponsor]) => [no, sponsor, '2025-10-01'] as const))
    .start();
  const desk = new Desk(company);
  const book = new Book(terms, Date.parse(START));
  try {
    for (const person of book.people.filter(({ no }) => methods.includes(no))) {
      await setMethod(book, desk, person, terms.kind, null);
    }
    await expectSame(book, desk);
    await fc.asyncModelRun(() => ({ model: book, real: desk }), months.flat());
    tally.lives++;
    tally.acts += months.flat().length;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${book.diary.join('\n')}\n\n${message}`, { cause });
  } finally {
    await company.stop();
  }
}
