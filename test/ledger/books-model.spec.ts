import fc from 'fast-check';
import {
  ACCOUNTS,
  Ledger,
  type NewTransfer,
  payableBalanceOfSql,
  payableBalancesSql,
} from '../../src/ledger';
import { rows } from '../../src/platform/database';
import { startTestApp, type TestApp } from '../support/test-app';
import { Book } from './book';

const PEOPLE = [1, 2, 3];
const { payable, bank } = ACCOUNTS;
const OTHERS = Object.values(ACCOUNTS).filter((account) => account !== payable);

const transfer: fc.Arbitrary<NewTransfer> = fc
  .record({
    distributorId: fc.constantFrom(...PEOPLE),
    other: fc.constantFrom(...OTHERS),
    isOwn: fc.boolean(),
    toPayable: fc.boolean(),
    currency: fc.constantFrom('USD', 'KZT'),
    amountMinor: fc.bigInt(1n, 500n),
  })
  .map(({ distributorId, other, isOwn, toPayable, currency, amountMinor }) => {
    const own = isOwn ? payable : other === bank ? ACCOUNTS.suspense : bank;
    const [debit, credit] = toPayable ? [other, own] : [own, other];
    return { debit, credit, distributorId: isOwn ? distributorId : null, currency, amountMinor };
  });

const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-10-${String(of).padStart(2, '0')}`);
const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('post', 'postFrom', 'postStaged'),
      source: fc.integer({ min: 0, max: 12 }),
      day,
      transfers: fc.array(transfer, { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('reverse' as const),
      of: fc.nat(20),
      day,
      people: fc.option(fc.subarray(PEOPLE, { minLength: 1 })),
    }),
  },
);

/** The same transfers as rows of a query. */
const asQuery = (transfers: readonly NewTransfer[]) => ({
  sql: `SELECT * FROM unnest($1::smallint[], $2::smallint[], $3::integer[], $4::text[], $5::bigint[])
           AS t (debit, credit, distributor_id, currency, amount_minor)`,
  parameters: [
    transfers.map(({ debit }) => debit),
    transfers.map(({ credit }) => credit),
    transfers.map(({ distributorId }) => distributorId),
    transfers.map(({ currency }) => currency),
    transfers.map(({ amountMinor }) => String(amountMinor)),
  ],
});

interface BalanceRow {
  distributorId: number;
  currency: string;
  minor: string;
  since: string | null;
}
const shown = `SELECT distributor_id AS "distributorId", currency, balance_minor::text AS minor, since_on::text AS since`;

describe('the books', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('say what a plain book says, whatever was posted and taken back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        async (acts, isLarge) => {
          const book = new Book();
          const undone = new Error('undone');
          const lived = app.tx(async (tx) => {
            const ledger = app.get(Ledger);
            for (const one of acts) {
              if (one.kind === 'reverse') {
                const reversed = book.entries[one.of];
                if (!reversed) continue;
                const source = `reversal/${book.entries.length}`;
                const mirrored = book.mirror(reversed, one.people);
                if (mirrored.length === 0) continue;
                const entry = { source, effectiveOn: one.day, text: 'taken back', by: 'Ida' };
                const { entryId } = await ledger.reverse(tx, reversed.id, entry, one.people);
                book.take({ id: entryId, source, day: one.day, corrects: reversed, transfers: mirrored });
                continue;
              }
              const { transfers } = one;
              const entry = { source: `source/${one.source}`, effectiveOn: one.day, text: 'x', by: 'Ida' };
              const isKnown = book.entries.some(({ source }) => source === entry.source);
              let id: number;
              if (one.kind === 'postStaged') {
                await ledger.stage(tx);
                await tx.query(
                  `INSERT INTO ledger_staged SELECT $6, $7, 'x', NULL, t.* FROM (${asQuery(transfers).sql}) AS t`,
                  [...asQuery(transfers).parameters, entry.source, one.day],
                );
                const { posted, skipped } = await ledger.postStaged(tx, 'Ida');
                expect({ posted, skipped }).toEqual({
                  posted: isKnown ? 0 : 1,
                  skipped: isKnown ? [entry.source] : [],
                });
                if (isKnown) continue;
                [{ id }] = (await rows<{ id: number }>(tx, 'SELECT id FROM ledger_entry WHERE source = $1', [
                  entry.source,
                ])) as [{ id: number }];
              } else {
                const posting =
                  one.kind === 'post'
                    ? ledger.post(tx, entry, transfers)
                    : ledger.postFrom(tx, entry, { ...asQuery(transfers), expected: isLarge ? 1e6 : 1 });
                if (isKnown) {
                  await expect(posting).rejects.toMatchObject({ code: 'ledger-posted', kind: 'conflict' });
                  continue;
                }
                id = (await posting)!.entryId;
              }
              book.take({ id, source: entry.source, day: one.day, corrects: null, transfers });
            }
            const all = await rows<BalanceRow>(
              tx,
              `${shown} FROM (${payableBalancesSql}) AS b ORDER BY distributor_id, currency`,
            );
            expect(all).toEqual(book.payables());
            for (const person of PEOPLE) {
              const own = await rows<BalanceRow>(
                tx,
                `${shown} FROM (${payableBalanceOfSql}) AS b ORDER BY currency`,
                [person],
              );
              expect(own).toEqual(all.filter(({ distributorId }) => distributorId === person));
            }
            throw undone;
          });
          await expect(lived).rejects.toBe(undone);
        },
      ),
      { numRuns: 60 },
    );
  });
});
