import fc from 'fast-check';
import { BIC, BIK, ibanOf, ruAccountOf } from '../accounts';
import { act, type Act, doneOrRefused, mostly, picked } from './act';
import type { Book } from './book';
import type { Person } from './facts';
import type { Desk } from './desk';
import { COOLDOWN_HOURS } from './terms';

const pick = fc.nat(1_000_000);
const HOUR_MS = 3_600_000;
let accounts = 0;

const toAccount = (kind: string, account: string, currency: string | null) => ({
  ...{ kind, account, currency },
  bic: kind === 'iban' ? BIC : BIK,
});

/** A first method is usable at once, one that comes after another waits. */
export async function setMethod(
  book: Book,
  desk: Desk,
  person: Person,
  kind: string,
  currency: string | null,
): Promise<void> {
  const account = kind === 'iban' ? ibanOf(++accounts) : ruAccountOf(++accounts);
  await desk.setMethod(person.no, toAccount(kind, account, currency));
  const usableFromMs = book.nowMs + (person.hadMethod ? COOLDOWN_HOURS * HOUR_MS : 0);
  person.method = { kind, account, currency, usableFromMs, isRefused: false };
  person.hadMethod = true;
  book.note(`${person.no} has another ${kind}`);
}

/** One in eight for another format, one in sixteen in another currency alone. */
const anotherMethod = fc.record({ pick, form: fc.nat(15) }).map(({ pick: who, form }) =>
  act(`another method ${who}/${form}`, async (book, desk) => {
    const { kind, currency } = book.terms;
    const other = kind === 'iban' ? 'ru-account' : 'iban';
    const only = form === 2 && kind === 'iban' ? 'USD' : form < 8 && form > 2 ? currency : null;
    const needy = ({ method }: Person) => method === null || method.isRefused || method.kind !== kind;
    await setMethod(
      book,
      desk,
      mostly(book.people, needy, who),
      form < 2 ? other : kind,
      form < 2 ? null : only,
    );
  }),
);

const sameMethod = pick.map((who) =>
  act(
    `the same method ${who}`,
    async (book, desk) => {
      const { no, method } = picked(
        book.people.filter((one) => one.method !== null),
        who,
      );
      const { kind, account, currency } = method!;
      expect((await desk.setMethod(no, toAccount(kind, account, currency))).changed).toBe(false);
    },
    (book) => book.people.some(({ method }) => method !== null),
  ),
);

const endMethod = pick.map((who) =>
  act(`end method ${who}`, async (book, desk) => {
    const person = picked(book.people, who);
    await doneOrRefused([person.method === null ? 'payout-method-none' : null], desk.endMethod(person.no));
    person.method = null;
    book.note(`${person.no} has no method`);
  }),
);

const hold = pick.map((who) =>
  act(`hold ${who}`, async (book, desk) => {
    const person = picked(book.people, who);
    await doneOrRefused([person.isHeld ? 'payout-held' : null], desk.hold(person.no));
    person.isHeld = true;
    book.note(`${person.no} is held`);
  }),
);

const unhold = pick.map((who) =>
  act(
    `unhold ${who}`,
    async (book, desk) => {
      const person = mostly(book.people, ({ isHeld }) => isHeld, who);
      await doneOrRefused([person.isHeld ? null : 'payout-not-held'], desk.unhold(person.no));
      person.isHeld = false;
      book.note(`${person.no} is not held`);
    },
    ({ people }) => people.some(({ isHeld }) => isHeld) || who % 4 === 0,
  ),
);

export const peopleActs: fc.Arbitrary<Act>[] = [
  anotherMethod,
  anotherMethod,
  sameMethod,
  endMethod,
  hold,
  unhold,
  unhold,
];
