import fc from 'fast-check';
import { BANK_FORMATS } from '../../../src/payouts/formats/bank-formats';
import { formatScaled } from '../../../src/platform/money';
import { drafted, type Drafted, PAYER, roubleAccount } from './made-up';
import { READERS } from './read-back';
import { written } from './written';

/** Any text at all, and texts of the letters and signs that names are made of. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      ...'А Б Я ё щ ь ъ й І қ Ә é ñ Ł - \' " « » = & < > ; , \u0306 \u00a0'.split(' '),
      ' ',
    ),
    minLength: 1,
    maxLength: 40,
  }),
  fc
    .array(fc.constantFrom('Анна', 'Ли', "д'Арк", 'X Æ', 'оглы'), { minLength: 2, maxLength: 4 })
    .map((words) => words.join(' ')),
  // A lone surrogate, which `binary` does not make.
  fc
    .tuple(fc.string(), fc.integer({ min: 0xd800, max: 0xdfff }))
    .map(([before, unit]) => before + String.fromCharCode(unit)),
);

const paymentOf = (kind: 'iban' | 'ru-account'): fc.Arbitrary<Drafted> =>
  fc
    .record({
      index: fc.nat(1_000),
      name: text,
      purpose: text,
      amountMinor: fc.bigInt({ min: 1n, max: 99_999_999_999n }),
    })
    .map(({ index, name, purpose, amountMinor }) => {
      const plain = drafted(kind, index);
      const account = kind === 'iban' ? {} : { account: roubleAccount(index) };
      return { payee: { ...plain.payee, name, ...account }, purpose, amountMinor };
    });

describe.each(BANK_FORMATS.map((format) => [format.name, format] as const))('%s', (_name, format) => {
  it('carries any payment as it says, or refuses it with a code', async () => {
    const payments = fc.array(paymentOf(format.kinds[0]!), { minLength: 1, maxLength: 12 });
    let carriedCount = 0;
    await fc.assert(
      fc.asyncProperty(payments, async (all) => {
        const expected: string[][] = [];
        const carried: Drafted[] = [];
        for (const payment of all) {
          const result = format.carry(payment, PAYER);
          if (!result.isCarried) {
            expect(result.cause.code).toMatch(/^[a-z0-9-]+$/);
            continue;
          }
          const said = (field: 'name' | 'purpose', was: string): string =>
            result.rewritten.find((one) => one.field === field)?.to ?? was;
          carried.push(payment);
          expected.push([
            formatScaled(payment.amountMinor),
            payment.payee.account,
            said('name', payment.payee.name),
            said('purpose', payment.purpose),
          ]);
        }
        if (carried.length === 0) return;
        carriedCount += carried.length;
        const parts = await written(format, carried);
        const read = READERS[format.name]!(parts.get('payments')!);
        const total = carried.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
        for (const sum of read.sums) expect(sum).toBe(formatScaled(total));
        for (const count of read.counts) expect(count).toBe(String(carried.length));
        expect(
          read.payments.map(({ amount, account, name, purpose }, index) => [
            amount,
            account,
            name,
            purpose ?? expected[index]![3],
          ]),
        ).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    // It would be no test of carrying if everything were refused.
    expect(carriedCount).toBeGreaterThan(30);
  });

  it('carries what it has written once, without another change', () => {
    fc.assert(
      fc.property(paymentOf(format.kinds[0]!), (payment) => {
        const once = format.carry(payment, PAYER);
        if (!once.isCarried) return;
        const to = (field: 'name' | 'purpose', was: string): string =>
          once.rewritten.find((one) => one.field === field)?.to ?? was;
        const again: Drafted = {
          ...payment,
          payee: { ...payment.payee, name: to('name', payment.payee.name) },
          purpose: to('purpose', payment.purpose),
        };
        expect(format.carry(again, PAYER)).toMatchObject({ isCarried: true, rewritten: [] });
      }),
      { numRuns: 300 },
    );
  });
});
