import fc from 'fast-check';
import { aCompany } from '../../support/company';
import { PAYER, planIn } from '../payout-company';
import { bankActs } from './bank.acts';
import { batchActs } from './batch.acts';
import { Book } from './book';
import { Desk } from './desk';
import { PEOPLE, TREE } from './earnings';
import { expectSame } from './expect-same';
import { peopleActs, setMethod } from './people.acts';
import { configOf, type Terms } from './terms';
import { closeMonth, order, timeActs } from './time.acts';

const START = '2025-10-07T12:00:00Z';

export const livesOf = (terms: Terms, mostActs: number) =>
  fc.record({
    terms: fc.constant(terms),
    orders: fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.bigInt({ min: 2_000n, max: 200_000n })), {
      minLength: 2,
      maxLength: 6,
    }),
    methods: fc.subarray([...PEOPLE], { minLength: 2 }),
    acts: fc.commands([...peopleActs, ...batchActs, ...batchActs, ...bankActs, ...bankActs, ...timeActs], {
      maxCommands: mostActs,
      size: 'max',
    }),
  });

type Life = ReturnType<typeof livesOf> extends fc.Arbitrary<infer Value> ? Value : never;

/** How many acts were done, of all lives. */
export const tally = { lives: 0, acts: 0 };

/** Lives it in a company and in the book beside it; a failure tells the whole story. */
export async function live({ terms, orders, methods, acts }: Life): Promise<void> {
  const company = await aCompany()
    .under(planIn(terms.balanceCurrency))
    .with({ ...PAYER, ...configOf(terms) })
    .at(START)
    .enrolledRows(...TREE.map(([no, sponsor]) => [no, sponsor, '2025-10-01'] as const))
    .start();
  const desk = new Desk(company);
  const book = new Book(terms, Date.parse(START));
  try {
    for (const [buyer, cents] of orders) await order(book, desk, buyer, cents);
    await closeMonth(book, desk);
    for (const person of book.people.filter(({ no }) => methods.includes(no))) {
      await setMethod(book, desk, person, terms.kind, null);
    }
    await expectSame(book, desk);
    await fc.asyncModelRun(() => ({ model: book, real: desk }), acts);
    tally.lives++;
    tally.acts += [...acts].length;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${book.diary.join('\n')}\n\n${message}`, { cause });
  } finally {
    await company.stop();
  }
}
