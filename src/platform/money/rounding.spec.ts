import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { EXACT_LIMIT, fractionOf, roundRatio } from './rounding';

const Exact = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP });

describe('rounding', () => {
  it.each([
    [5n, 10n, 1n],
    [-5n, 10n, -1n],
    [15n, 10n, 2n],
    [25n, 10n, 3n],
    [-25n, 10n, -3n],
    [4n, 10n, 0n],
    [-4n, 10n, 0n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [0n, 7n, 0n],
    [10n ** 40n + 5n, 10n, 10n ** 39n + 1n],
  ])('%d / %d is %d: halves away from zero', (numerator, denominator, rounded) => {
    expect(roundRatio(numerator, denominator)).toBe(rounded);
  });

  it('agrees with decimal.js for values of any size', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        (numerator, denominator) => {
          const expected = new Exact(numerator.toString()).div(denominator.toString()).toFixed(0);
          expect(roundRatio(numerator, denominator)).toBe(BigInt(expected));
        },
      ),
    );
  });
});

describe('a fraction of a volume', () => {
  const anyVolume = fc.oneof(
    fc.maxSafeInteger(),
    fc.integer({ min: -100_000, max: 100_000 }),
    // Around the place where doubles give over to BigInt.
    fc.integer({ min: -1_000, max: 1_000 }).map((near) => Math.floor(EXACT_LIMIT / 4) + near),
  );

  it('is the same by doubles and by BigInt', () => {
    fc.assert(
      fc.property(
        anyVolume,
        fc.bigInt({ min: 0n, max: 10n ** 13n }),
        fc.bigInt({ min: 1n, max: 10n ** 14n }),
        (volume, numerator, denominator) => {
          const expected = roundRatio(BigInt(volume) * numerator, denominator);
          const of = fractionOf(numerator, denominator);
          if (expected > BigInt(EXACT_LIMIT) || expected < -BigInt(EXACT_LIMIT)) {
            expect(() => of(volume)).toThrow(RangeError);
          } else {
            // == on purpose: the sign of a zero does not matter.
            expect(of(volume) + 0).toBe(Number(expected));
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('rounds halves away from zero at every magnitude that doubles are used for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (whole) => {
        const half = fractionOf(1n, 2n);
        expect(half(2 * whole + 1)).toBe(whole + 1);
        expect(half(-2 * whole - 1)).toBe(-whole - 1);
      }),
    );
  });

  it('knows the rates of the plan set that ships', () => {
    // 5 % of 0.10 CV at 1.00 is half a cent; of 1,000.00 CV it is 50.00.
    const five = fractionOf(50_000n, 1_000_000n);
    expect([five(10), five(-10), five(9), five(100_000)]).toEqual([1, -1, 0, 5_000]);
  });

  it('refuses an amount that a double cannot hold', () => {
    expect(() => fractionOf(3n, 1n)(EXACT_LIMIT)).toThrow(RangeError);
    expect(fractionOf(1n, 1n)(EXACT_LIMIT)).toBe(EXACT_LIMIT);
  });

  it('of nothing is nothing', () => {
    for (const numerator of [0n, 1n, 10n ** 13n, BigInt(EXACT_LIMIT), 2n ** 54n + 1n])
      expect(fractionOf(numerator, 7n)(0)).toBe(0);
  });
});
