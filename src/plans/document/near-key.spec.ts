import { nearKey } from './near-key';

const KEYS = ['bonus', 'qualification', 'rates', 'fromLevel', 'mode', 'rate'];

it.each([
  ['rats', 'rates'],
  ['Bonus', 'bonus'],
  ['from_level', 'fromLevel'],
  ['qualifcation', 'qualification'],
  ['mod', 'mode'],
  ['rate', 'rate'],
])('%s is near %s', (typed, meant) => {
  expect(nearKey(typed, KEYS)).toBe(meant);
});

it.each(['colour', 'x', '', 'level', 'x'.repeat(100_000)])('%.20s is near nothing', (typed) => {
  expect(nearKey(typed, KEYS)).toBeNull();
});

it('takes the nearest, not the first', () => {
  expect(nearKey('rate', ['rates', 'rate'])).toBe('rate');
});
