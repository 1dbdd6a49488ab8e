import { sumByEarner } from './sum-by-earner';

const posted = (...amounts: readonly (readonly [earner: number, amountMinor: number])[]) =>
  amounts.map(([earner, amountMinor], index) => ({ earner, origin: `manual/${index}`, amountMinor }));

it('sums what is posted for each person', () => {
  const sums = sumByEarner(posted([2, 5], [0, -3], [2, -7]), 3);
  expect([...sums]).toEqual([-3, 0, -2]);
});

it('refuses sums that doubles do not add exactly', () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect([...sumByEarner(posted([0, most - 1], [0, 1]), 1)]).toEqual([most]);
  expect(() => sumByEarner(posted([0, most], [0, 1]), 1)).toThrow(RangeError);
  expect(() => sumByEarner(posted([0, -most], [0, -1]), 1)).toThrow(RangeError);
});
