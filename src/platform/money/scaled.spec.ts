import fc from 'fast-check';
import { formatScaled, parseFraction, parseScaled } from './scaled';

describe('a decimal text', () => {
  it.each([
    ['190.00', 19_000n],
    ['190', 19_000n],
    ['190.5', 19_050n],
    ['-0.01', -1n],
    ['0.00', 0n],
    ['9999999999.99', 999_999_999_999n],
    ['999999999999999.99', 99_999_999_999_999_999n],
  ])('%s stands for %d hundredths', (text, cents) => {
    expect(parseScaled(text)).toBe(cents);
  });

  it.each([
    '',
    '-',
    '.5',
    '1.',
    '1.234',
    '1e3',
    '+1',
    ' 1',
    '1 ',
    '1,00',
    '1\n',
    '--1',
    '1000000000000000',
    'NaN',
    '١',
  ])('is not %j', (text) => {
    expect(parseScaled(text)).toBeNull();
  });

  it.each([
    [19_000n, 2, '190.00'],
    [-1n, 2, '-0.01'],
    [0n, 2, '0.00'],
    [5, 2, '0.05'],
    [-0, 2, '0.00'],
    [1_000n, 0, '1000.00'],
    [7n, 1, '0.70'],
    [123_456n, 4, '12.3456'],
    [10n ** 30n, 2, `1${'0'.repeat(28)}.00`],
  ])('%d with %d digits is written %s', (value, digits, text) => {
    expect(formatScaled(value, digits)).toBe(text);
  });

  it('is read as it was written', () => {
    const value = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });
    fc.assert(
      fc.property(value, fc.integer({ min: 2, max: 6 }), (scaled, digits) => {
        expect(parseScaled(formatScaled(scaled, digits), digits)).toBe(scaled);
      }),
    );
  });

  it('is written the same from a double and from a BigInt', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(formatScaled(value)).toBe(formatScaled(BigInt(value)));
      }),
    );
  });
});

describe('a decimal as a fraction', () => {
  it.each([
    ['1.25', { numerator: 125n, denominator: 100n }],
    ['7', { numerator: 7n, denominator: 1n }],
    ['0.000001', { numerator: 1n, denominator: 1_000_000n }],
  ])('%s', (text, fraction) => {
    expect(parseFraction(text)).toEqual(fraction);
  });

  it.each(['-1', '0.0000001', '', '1e1', 'x'])('is not %j', (text) => {
    expect(parseFraction(text)).toBeNull();
  });
});
