import fc from 'fast-check';
import { act, type Act, picked } from './act';
import { dayAfter, daysOf, type Statement, type Told } from './bank-books';
import { statementFile, statusFile } from './bank-files';
import type { Book } from './book';
import type { Desk } from './desk';
import { type Batch, isOpen, type Item } from './facts';

const pick = fc.nat(1_000_000);
const CODES = ['AC04', 'AC01', 'AM04'];

interface Event {
  readonly what: 'pay' | 'late' | 'return' | 'short' | 'repeat' | 'sum' | 'almost' | 'fee' | 'stranger';
  readonly pick: number;
  /** Booked so many days, at most, after the file left. */
  readonly after: number;
  /** With a reference of the bank's own, for which 1C has no place. */
  readonly isNamed: boolean;
}

/** Of which payments that may be expected, of money that is late: of those called off. */
const LIKELY: Readonly<Record<string, (item: Item) => boolean>> = {
  return: ({ outcome }) => outcome === 'paid',
  late: ({ outcome }) => outcome === 'cancelled',
};

interface Left {
  readonly batch: Batch;
  readonly item: Item;
}

/** What the bank has been given; it also pays what was called off or refused, and twice. */
const left = ({ batches }: Book): Left[] =>
  batches
    .filter(({ exported }) => exported !== null)
    .flatMap((batch) => batch.items.map((item) => ({ batch, item })));

function toldOf(book: Book, { what, pick: which, after, isNamed }: Event): Told | null {
  const { entries } = book.bank;
  if (what === 'repeat') return entries.length === 0 ? null : picked(entries, which);
  const nothing = { reference: null, messageId: null, orderedOn: null, account: null, code: null };
  const bankReference = isNamed && book.terms.answer === 'camt.053' ? `N${which}` : null;
  if (what === 'fee' || what === 'stranger') {
    return {
      ...nothing,
      what,
      direction: 'out',
      amount: BigInt(which),
      bookedOn: book.dayOf(after),
      bankReference,
    };
  }
  // Mostly what may be expected: open payments are paid, paid ones sent back.
  const all = left(book);
  const likely = all.filter(({ item }) => (LIKELY[what] ?? isOpen)(item));
  if (all.length === 0) return null;
  const { batch, item } = picked(likely.length === 0 || which % 5 === 0 ? all : likely, which);
  const { on, messageId } = batch.exported!;
  const days = daysOf({ from: on, until: book.today });
  const bookedOn = days[Math.min(after, days.length - 1)]!;
  if (what === 'sum' || what === 'almost') {
    if (messageId === '') return null;
    const open = batch.items.filter(isOpen).reduce((sum, { amount }) => sum + amount, 0n);
    const amount = open + (what === 'sum' ? 0n : 1n);
    return amount === 0n
      ? null
      : { ...nothing, what: 'sum', direction: 'out', amount, bookedOn, messageId, bankReference };
  }
  const isReturn = what === 'return';
  return {
    what: 'item',
    direction: isReturn ? 'in' : 'out',
    amount: item.amount + (what === 'short' ? 1n : 0n),
    bookedOn,
    reference: item.reference,
    messageId: null,
    orderedOn: messageId === '' ? on : null,
    account: item.method.account,
    bankReference,
    code: !isReturn ? null : book.terms.answer === '1c' ? 'возврат' : picked(CODES, which),
  };
}

const event: fc.Arbitrary<Event> = fc.record({
  what: fc.constantFrom<Event['what'][]>(
    ...(['pay', 'pay', 'pay', 'pay', 'late', 'return', 'return', 'return'] as const),
    ...(['short', 'repeat', 'sum', 'almost', 'fee', 'stranger'] as const),
  ),
  pick: fc.integer({ min: 1, max: 1_000_000 }),
  after: fc.nat(4),
  isNamed: fc.boolean(),
});

/** Of whole days that are over; or with today, which is not. */
function statementOf(book: Book, events: readonly Event[], isWhole: boolean, span: number): Statement {
  const until = book.dayOf(isWhole ? 1 : 0);
  const told = events
    .map((one) => toldOf(book, one))
    .filter((one): one is Told => one !== null && one.bookedOn <= until);
  const from = [dayAfter(until, -span), ...told.map(({ bookedOn }) => bookedOn)].sort()[0]!;
  return { from, until, isWhole, told };
}

const statement = fc
  .record({ events: fc.array(event, { maxLength: 6 }), isWhole: fc.boolean(), span: fc.nat(6) })
  .map(({ events, isWhole, span }) =>
    act(`statement of ${events.map(({ what }) => what).join(', ')}`, async (book, desk) => {
      const told = statementOf(book, events, isWhole, span);
      await takeStatement(book, desk, told);
    }),
  );

/** The days of an earlier one once more, by another file: with the same entries and perhaps a new one. */
const statementAgain = fc.record({ pick, more: fc.option(event) }).map(({ pick: which, more }) =>
  act(
    `statement ${which} again`,
    async (book, desk) => {
      const { told, ...rest } = picked(book.bank.statements, which);
      const another = more === null ? null : toldOf(book, more);
      const fits = another !== null && another.bookedOn >= rest.from && another.bookedOn <= rest.until;
      await takeStatement(book, desk, { ...rest, told: fits ? [...told, another] : told });
    },
    ({ bank }) => bank.statements.length > 0,
  ),
);

async function takeStatement(book: Book, desk: Desk, told: Statement): Promise<void> {
  const { bank, terms } = book;
  const file = statementFile(terms, told, bank.files.length);
  book.note(
    `statement ${told.from}..${told.until}${told.isWhole ? '' : ' not whole'}: ` +
      told.told
        .map(
          ({ direction, reference, messageId, amount, bookedOn }) =>
            `${direction} ${reference ?? messageId ?? '?'} ${amount} ${bookedOn}`,
        )
        .join(', '),
  );
  expect(await desk.take(terms.answer, file)).toMatchObject({ isKnown: false, entries: told.told.length });
  bank.files.push(file);
  bank.takeStatement(told);
}

const sameFile = pick.map((which) =>
  act(
    `the same file ${which}`,
    async ({ bank, terms }, desk) => {
      const file = picked(bank.files, which);
      const format = file.includes('CstmrPmtStsRpt') ? 'pain.002' : terms.answer;
      expect(await desk.take(format, file)).toMatchObject({ isKnown: true });
    },
    ({ bank }) => bank.files.length > 0,
  ),
);

/** Of some payments of a file, or of the file as a whole. */
const status = fc
  .record({
    pick,
    word: fc.constantFrom<('ACCP' | 'RJCT')[]>('ACCP', 'RJCT', 'RJCT'),
    which: fc.nat(63),
    isOfFile: fc.nat(5),
  })
  .map(({ pick: batchPick, word, which, isOfFile }) =>
    act(
      `pain.002 ${word}`,
      async (book, desk) => {
        const out = book.batches.filter(({ exported }) => exported !== null);
        const open = out.filter(({ items }) => items.some(isOpen));
        const batch = picked(open.length === 0 || batchPick % 5 === 0 ? out : open, batchPick);
        const some = batch.items.filter((_, index) => (which >> index) % 2 === 1);
        const isWhole = isOfFile === 0 || some.length === 0;
        const items = isWhole ? batch.items : some;
        const code = picked(CODES, which);
        const references = isWhole ? [] : items.map(({ reference }) => reference!);
        const file = statusFile(batch.exported!.messageId, word, code, references, book.bank.files.length);
        book.note(
          `pain.002 of ${batch.id}: ${word} ${code} ${isWhole ? 'the file' : items.map(({ no }) => no).join(', ')}`,
        );
        expect(await desk.take('pain.002', file)).toMatchObject({ isKnown: false });
        book.bank.files.push(file);
        book.bank.takeStatus(batch, items, word, code, isWhole);
        book.bank.judgeAll();
      },
      ({ batches, terms }) =>
        terms.answer === 'camt.053' && batches.some(({ exported }) => exported !== null),
    ),
  );

export const bankActs: fc.Arbitrary<Act>[] = [
  ...[statement, statement, statement, statement],
  ...[statementAgain, sameFile, status, status],
];
