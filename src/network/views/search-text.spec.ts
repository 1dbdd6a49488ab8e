import { readSearch } from './search-text';

describe('a search text', () => {
  it.each([
    ['d1', { beginning: 'd1', patterns: [] }],
    ['D-100', { beginning: 'd-100', patterns: ['%d-100%'] }],
    ['Иванов', { beginning: null, patterns: ['%иванов%'] }],
    ['  ann   lee ', { beginning: null, patterns: ['%ann%', '%lee%'] }],
    ['o_neil', { beginning: 'o_neil', patterns: ['%o\\_neil%'] }],
    ['100% \\anna', { beginning: null, patterns: ['%100\\%%', '%\\\\anna%'] }],
  ])('%p', (text, expected) => {
    expect(readSearch(text)).toEqual(expected);
  });

  it.each(['', '  ', 'ан', 'Ә', 'a b', '%%%', '___', '\0\0\0'])('%p is too short', (text) => {
    expect(() => readSearch(text)).toThrow('at least three letters');
  });

  it('is bounded', () => {
    expect(() => readSearch('x'.repeat(101))).toThrow('at most 100');
    expect(readSearch('abc '.repeat(25)).patterns).toHaveLength(8);
  });

  it('takes half a character', () => {
    expect(readSearch('abc\ud83d').patterns).toHaveLength(1);
  });
});
