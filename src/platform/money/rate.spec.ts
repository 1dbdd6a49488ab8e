import fc from 'fast-check';
import { formatPercent, parsePercent } from './rate';

describe('a percentage', () => {
  it.each([
    ['20%', 200_000],
    ['7.5%', 75_000],
    ['0%', 0],
    ['100%', 1_000_000],
    ['0.0001%', 1],
    ['999.9999%', 9_999_999],
    ['5.00%', 50_000],
  ])('%s is %d parts per million', (text, ppm) => {
    expect(parsePercent(text)).toBe(ppm);
  });

  it.each([
    '',
    '%',
    '20',
    '20 %',
    '-1%',
    '+1%',
    '.5%',
    '5.%',
    '1.00001%',
    '1000%',
    '1e1%',
    '1,5%',
    '5%\n',
    '٥%',
  ])('is not %j', (text) => {
    expect(parsePercent(text)).toBeNull();
  });

  it.each([
    [200_000, '20'],
    [75_000, '7.5'],
    [1, '0.0001'],
    [0, '0'],
    [100, '0.01'],
    [1_000_000, '100'],
  ])('of %d parts per million is written %s', (ppm, text) => {
    expect(formatPercent(ppm)).toBe(text);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (ppm) => {
        expect(parsePercent(`${formatPercent(ppm)}%`)).toBe(ppm);
      }),
    );
  });
});
