import { CheckBooks } from '../../../src/commissions/check/check-books.service';
import { ACCOUNTS } from '../../../src/ledger';
import { rows, type Tx } from '../../../src/platform/database';
import type { Book } from './book';
import { isOpen } from './facts';
import type { Desk } from './desk';
import { PEOPLE } from './earnings';

/** The real state is the book's, the laws hold, and `upline check` finds nothing. */
export async function expectSame(book: Book, { company }: Desk): Promise<void> {
  const real = await company.snapshot(async (tx) => ({
    state: await realState(tx),
    checked: await company.get(CheckBooks).check(tx),
  }));
  expect(real.state).toEqual(expectedState(book));
  expect(real.checked).toMatchObject({ isRight: true, volume: [], statementsOff: 0, runsOff: 0 });
  expectLaws(book);
}

interface State {
  /** `[id, state, gross, amount]` */
  readonly batches: unknown[];
  /** `[batch, person, outcome, in flight, gross, amount]` */
  readonly items: unknown[];
  readonly balances: Record<string, string>;
  /** Credits less debits, by account and currency; nothing where 0. */
  readonly accounts: Record<string, string>;
  /** Entries of the bank by posted or not, alarm or not. */
  readonly entries: Record<string, number>;
}

const batchesSql = `SELECT id, state, gross_minor::text AS gross, amount_minor::text AS amount FROM payout_batch ORDER BY id`;
const itemsSql = `
SELECT i.batch_id, d.distributor_no, i.outcome, i.in_flight, i.gross_minor::text, i.amount_minor::text
  FROM payout_item AS i JOIN distributor AS d ON d.id = i.distributor_id ORDER BY i.batch_id, d.distributor_no COLLATE "C"`;
const balancesSql = `
SELECT d.distributor_no AS no, sum(CASE WHEN t.credit = $1 THEN t.amount_minor ELSE -t.amount_minor END)::text AS minor
  FROM ledger_transfer AS t JOIN distributor AS d ON d.id = t.distributor_id WHERE $1 IN (t.debit, t.credit) GROUP BY 1`;
const accountsSql = `
SELECT account, currency, sum(minor)::text AS minor
  FROM (SELECT credit AS account, currency, amount_minor AS minor FROM ledger_transfer
        UNION ALL SELECT debit, currency, -amount_minor FROM ledger_transfer) AS moved
 WHERE account = ANY ($1::smallint[]) GROUP BY 1, 2 HAVING sum(minor) <> 0`;
const entriesSql = `
SELECT state || CASE WHEN alarm IS NULL THEN '' ELSE ' alarm' END AS what, count(*)::integer AS number FROM bank_entry GROUP BY 1`;

const LOOKED_AT = ['in-transit', 'bank', 'tax-payable', 'payout-fees', 'bank-fees'] as const;

async function realState(tx: Tx): Promise<State> {
  const ids = new Map<number, string>(LOOKED_AT.map((code) => [ACCOUNTS[code], code]));
  const accounts = await rows<{ account: number; currency: string; minor: string }>(tx, accountsSql, [
    [...ids.keys()],
  ]);
  const balances = await rows<{ no: string; minor: string }>(tx, balancesSql, [ACCOUNTS.payable]);
  const entries = await rows<{ what: string; number: number }>(tx, entriesSql);
  return {
    batches: (await rows<object>(tx, batchesSql)).map((row) => Object.values(row) as unknown),
    items: (await rows<object>(tx, itemsSql)).map((row) => Object.values(row) as unknown),
    balances: {
      ...Object.fromEntries(PEOPLE.map((no) => [no, '0'])),
      ...Object.fromEntries(balances.map(({ no, minor }) => [no, minor])),
    },
    accounts: Object.fromEntries(
      accounts.map(({ account, currency, minor }) => [`${ids.get(account)} ${currency}`, minor]),
    ),
    entries: Object.fromEntries(entries.map(({ what, number }) => [what, number])),
  };
}

function expectedState(book: Book): State {
  const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
  const { currency, balanceCurrency } = book.terms;
  const gone = book.gone();
  const fees = sum(book.bank.entries.filter(({ what }) => what === 'fee').map(({ amount }) => amount));
  const accounts: [string, bigint][] = [
    [`in-transit ${currency}`, sum(gone.filter(isOpen).map(({ amount }) => amount))],
    [`bank ${currency}`, sum(gone.filter((item) => !isOpen(item)).map(({ amount }) => amount)) + fees],
    [`bank-fees ${currency}`, -fees],
    [`tax-payable ${balanceCurrency}`, sum(gone.map(({ tax }) => tax))],
    [`payout-fees ${balanceCurrency}`, sum(gone.map(({ fee }) => fee))],
  ];
  const entries: Record<string, number> = {};
  for (const { isPosted, isAlarm } of book.bank.entries) {
    const what = `${isPosted ? 'posted' : 'unmatched'}${isAlarm ? ' alarm' : ''}`;
    entries[what] = (entries[what] ?? 0) + 1;
  }
  return {
    batches: book.batches.map(({ id, state, items }) =>
      // A draft that was called off keeps no sums.
      items.length === 0
        ? [id, state, null, null]
        : [
            id,
            state,
            ...[items.map(({ gross }) => gross), items.map(({ amount }) => amount)].map((all) =>
              String(sum(all)),
            ),
          ],
    ),
    items: book.batches.flatMap(({ id, items }) =>
      items.map(({ no, outcome, inFlight, gross, amount }) => [
        id,
        no,
        outcome,
        inFlight,
        String(gross),
        String(amount),
      ]),
    ),
    balances: Object.fromEntries(PEOPLE.map((no) => [no, String(book.balanceOf(no))])),
    accounts: Object.fromEntries(
      accounts.filter(([, minor]) => minor !== 0n).map(([what, minor]) => [what, String(minor)]),
    ),
    entries,
  };
}

/** "Never twice": nobody is paid what was not earned, but for what was taken back later or paid although called off. */
function expectLaws(book: Book): void {
  for (const no of PEOPLE) {
    const items = book.itemsOf(no);
    expect(items.filter(({ inFlight }) => inFlight).length).toBeLessThanOrEqual(1);
    const excused = items
      .filter(({ again, outcome }) => again && outcome === 'paid')
      .reduce((sum, { gross }) => sum + gross, book.clawedBackOf(no));
    expect({ no, isOwing: book.balanceOf(no) < -excused }).toEqual({ no, isOwing: false });
  }
}
