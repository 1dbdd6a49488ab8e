import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { convertMinor, isRate } from './convert';

describe('money in another currency', () => {
  it.each([
    // 100.00 USD × 81.25 = 8,125.00 RUB
    [10_000n, '81.25', 'USD', 'RUB', 812_500n],
    // 0.01 USD × 0.5 is half a cent: away from zero.
    [1n, '0.5', 'USD', 'EUR', 1n],
    [-1n, '0.5', 'USD', 'EUR', -1n],
    [1n, '0.4999999999', 'USD', 'EUR', 0n],
    // The yen has no minor unit: 10.00 USD × 155.5 = 1,555 JPY
    [1_000n, '155.5', 'USD', 'JPY', 1_555n],
    [1_555n, '0.0064', 'JPY', 'USD', 995n],
  ])('%d at %s, %s to %s, is %d', (minor, rate, from, to, expected) => {
    expect(convertMinor(minor, rate, from, to)).toBe(expected);
  });

  it('is rounded once, as decimal.js rounds the exact product', () => {
    const Exact = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP });
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 18n }),
        (minor, scaled) => {
          const rate = new Exact(scaled.toString()).div('1e10').toFixed(10);
          const expected = new Exact(minor.toString()).mul(rate).toFixed(0);
          expect(convertMinor(minor, rate, 'USD', 'EUR')).toBe(BigInt(expected));
        },
      ),
    );
  });

  it.each(['0', '0.0000000000', '-1', '1e3', '1.00000000001', '12345678901', '', ' 1'])(
    '%j is no rate',
    (text) => {
      expect(isRate(text)).toBe(false);
    },
  );
});
