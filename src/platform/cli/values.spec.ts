import { actor, filePath, oneOf, text, wholeNumber } from './values';

describe('who acts', () => {
  it.each([
    ['Ann', 'Ann'],
    ['  Жанна д’Арк ', 'Жанна д’Арк'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['x'.repeat(100), 'x'.repeat(100)],
    ['😀'.repeat(100), '😀'.repeat(100)],
  ])('is %s', (typed, name) => expect(actor.read(typed)).toBe(name));

  it.each(['', '   ', 'x'.repeat(101), 'a\u0000b', 'a\nb', 'a\u202eb', 'a\u200bb'])('is not %j', (typed) => {
    expect(() => actor.read(typed)).toThrow();
  });

  it('must be said', () => expect(actor.required).toBe(true));
});

describe('values', () => {
  it.each(['0', '1', '999'])('takes the whole number %s', (typed) => {
    expect(wholeNumber(0, 999)(typed)).toBe(Number(typed));
  });

  it.each(['', '-1', '1000', '1.0', '1e2', ' 1', '0x1', '٣'])('refuses the whole number %j', (typed) => {
    expect(() => wholeNumber(0, 999)(typed)).toThrow('must be a whole number from 0 to 999');
  });

  it('names the words there are', () => {
    expect(oneOf('next', 'reject')('reject')).toBe('reject');
    expect(() => oneOf('next', 'reject')('Next')).toThrow('must be one of next, reject, not "Next".');
  });

  it('shortens what it quotes', () => {
    expect(() => oneOf('a')('x'.repeat(1000))).toThrow(/"x{40}…"/);
  });

  it('refuses no file name', () => expect(() => filePath('')).toThrow());

  it('bounds a text', () => expect(() => text(3)('абвг')).toThrow('at most 3 characters'));
});
