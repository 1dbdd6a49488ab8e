import { formatScaled } from '../../../src/platform/money';
import type { BankFormat } from '../../../src/payouts/formats/bank-format';
import { BANK_FORMATS, bankFormat } from '../../../src/payouts/formats/bank-formats';
import { DEMO_PAYER } from '../../../src/payouts/rules/payer';
import { HOSTILE } from './hostile';
import { drafted, type Drafted, PAYER } from './made-up';
import { READERS, type ReadFile } from './read-back';
import { bytesOf, headFor, inPlaces, written } from './written';

const kindOf = (format: BankFormat) => format.kinds[0]!;
const some = (format: BankFormat, count: number): Drafted[] =>
  Array.from({ length: count }, (_, index) => drafted(kindOf(format), index));

/** The texts as the format says that it writes them. */
function asSaid(format: BankFormat, payment: Drafted): { name: string; purpose: string } | null {
  const carried = format.carry(payment, PAYER);
  if (!carried.isCarried) return null;
  const to = (field: 'name' | 'purpose', text: string): string => {
    const rewriting = carried.rewritten.find((one) => one.field === field);
    if (rewriting === undefined) return text;
    expect(rewriting.from).toBe(text);
    expect(rewriting.to).not.toBe(text);
    return rewriting.to;
  };
  return { name: to('name', payment.payee.name), purpose: to('purpose', payment.purpose) };
}

async function readBack(format: BankFormat, payments: readonly Drafted[]): Promise<ReadFile> {
  const parts = await written(format, payments);
  return READERS[format.name]!(parts.get('payments')!);
}

async function expectTheSame(format: BankFormat, payments: readonly Drafted[]): Promise<void> {
  const head = headFor(format, payments);
  const read = await readBack(format, payments);
  const total = formatScaled(head.totalMinor);
  expect(read.payments).toHaveLength(payments.length);
  payments.forEach((payment, index) => {
    const found = read.payments[index]!;
    const said = asSaid(format, payment)!;
    const { account, bic, inn } = payment.payee;
    expect(found).toEqual({
      reference: format.reference(head, index + 1),
      amount: formatScaled(payment.amountMinor),
      name: said.name,
      account,
      bic: found.bic === null ? null : bic,
      inn: format.name === '1c-register' ? null : inn,
      purpose: found.purpose === null ? null : said.purpose,
    });
  });
  expect(new Set(read.counts).size).toBeLessThanOrEqual(1);
  for (const count of read.counts) expect(count).toBe(String(payments.length));
  for (const sum of read.sums) expect(sum).toBe(total);
}

it('finds formats by their names', () => {
  expect(BANK_FORMATS.map(({ name }) => name)).toEqual([
    '1c-client-bank',
    '1c-register',
    'pain.001.001.09',
    'pain.001.001.06',
  ]);
  for (const format of BANK_FORMATS) expect(bankFormat(format.name)).toBe(format);
  expect(bankFormat('mt103')).toBeNull();
});

describe.each(BANK_FORMATS.map((format) => [format.name, format] as const))('%s', (_name, format) => {
  it('is read back payment by payment, with its control sums', () => expectTheSame(format, some(format, 50)));

  it('holds a single payment of the least amount', () => expectTheSame(format, some(format, 1)));

  it('is the same bytes every time, also written twice from the same file', async () => {
    const payments = some(format, 20);
    const [first, second] = [await written(format, payments), await written(format, payments)];
    for (const [part, bytes] of first) expect(second.get(part)!.equals(bytes)).toBe(true);
    const head = headFor(format, payments);
    for (const file of format.files(head, () => inPlaces(format, head, payments))) {
      expect((await bytesOf(file)).equals(await bytesOf(file))).toBe(true);
    }
  });

  it('comes in chunks that are worth a write and none that is large', async () => {
    const payments = some(format, 3_000);
    const head = headFor(format, payments);
    const [file] = format.files(head, () => inPlaces(format, head, payments));
    const sizes: number[] = [];
    for await (const chunk of file!.chunks()) sizes.push(chunk.length);
    expect(sizes.length).toBeGreaterThan(3);
    for (const size of sizes.slice(0, -1)) {
      expect(size).toBeGreaterThanOrEqual(64 * 1024);
      expect(size).toBeLessThanOrEqual(256 * 1024);
    }
  });

  it('names payments so that no two of a file are confused', () => {
    const head = headFor(format, some(format, 1));
    const references = [1, 2, 10, 11, 99_999, 100_000].map((position) => format.reference(head, position));
    expect(new Set(references).size).toBe(references.length);
    for (const reference of references) expect(reference.length).toBeLessThanOrEqual(35);
  });

  describe.each(['name', 'purpose'] as const)('a hostile %s', (field) => {
    it.each(Object.entries(HOSTILE))('%s', async (_what, text) => {
      const plain = drafted(kindOf(format), 0);
      const payment: Drafted =
        field === 'name' ? { ...plain, payee: { ...plain.payee, name: text } } : { ...plain, purpose: text };
      const carried = format.carry(payment, PAYER);
      if (carried.isCarried) {
        await expectTheSame(format, [plain, payment, plain]);
        return;
      }
      expect(carried.cause.field).toBe(field);
      expect(carried.cause.code).toMatch(/^[a-z0-9-]+$/);
      expect(carried.cause.message).toMatch(/^[A-Z].*\.$/);
      await expect(written(format, [payment])).rejects.toThrow(carried.cause.code);
    });
  });

  it('says what the configuration lacks, setting by setting, and nothing of one that is whole', () => {
    expect(format.gaps(PAYER)).toEqual([]);
    const empty = Object.fromEntries(Object.keys(PAYER).map((key) => [key, null])) as unknown as typeof PAYER;
    const gaps = format.gaps(empty);
    expect(gaps.length).toBeGreaterThanOrEqual(2);
    for (const { setting, message } of gaps) {
      expect(setting).toMatch(/^payer[A-Z]/);
      expect(message).toMatch(/^Must be .*\.$/);
    }
    expect(() =>
      format.files(headFor(format, some(format, 1), { payer: empty }), () =>
        inPlaces(format, headFor(format, []), []),
      ),
    ).toThrow(gaps[0]!.setting);
  });

  it.each([
    ['a payment too many', { count: 2 }, /2 payments were frozen and 3 came/],
    ['a payment too few', { count: 4 }, /4 payments were frozen and 3 came/],
    ['another sum', { totalMinor: 1n }, /1 minor units were frozen/],
  ])('does not end a file with %s', async (_what, change, message) => {
    await expect(written(format, some(format, 3), change)).rejects.toThrow(message);
  });

  it.each([
    ['another currency', { currency: 'USD' }],
    ['a message id that is none', { messageId: 'so&so' }],
    ['a message id too long for a reference', { messageId: 'A'.repeat(29) }],
    ['no payment', { count: 0 }],
    ['more than it holds', { count: format.mostPayments + 1 }],
  ])('does not begin a file with %s', async (_what, change) => {
    await expect(written(format, some(format, 3), change)).rejects.toThrow(/cannot be written/);
  });

  it('does not write payments out of their places, nor under another reference', async () => {
    const payments = some(format, 2);
    const head = headFor(format, payments);
    const attempt = (change: object): Promise<Buffer> => {
      const [file] = format.files(head, async function* () {
        for await (const payment of inPlaces(format, head, payments)) yield { ...payment, ...change };
      });
      return bytesOf(file!);
    };
    await expect(attempt({ position: 2 })).rejects.toThrow('stands in place 1');
    await expect(attempt({ reference: 'X' })).rejects.toThrow("has another's reference");
  });

  it('pays no amount that is none, and none beyond its bounds', () => {
    for (const amountMinor of [0n, -1n, 10n ** 15n]) {
      const carried = format.carry({ ...drafted(kindOf(format), 0), amountMinor }, PAYER);
      expect(carried).toMatchObject({ cause: { field: 'amount', code: 'amount-out-of-bounds' } });
    }
  });

  it('pays no other kind of account', () => {
    const other = kindOf(format) === 'iban' ? 'ru-account' : 'iban';
    expect(format.carry(drafted(other, 0), PAYER)).toMatchObject({ cause: { field: 'kind' } });
  });
});

it('has nothing missing in the company of the demo', () => {
  for (const format of BANK_FORMATS)
    expect([format.name, format.gaps(DEMO_PAYER)]).toEqual([format.name, []]);
});
