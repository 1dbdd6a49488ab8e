import { displayWidth } from './display-width';
import { Printer } from './printer';

function printed(print: (out: Printer) => void): string {
  let text = '';
  print(new Printer((part) => (text += part)));
  return text;
}

describe('printed text', () => {
  it('lines columns up, whatever the script', () => {
    const people = [
      { name: 'Ann', cv: '5.00' },
      { name: 'Жанна Ёлкина', cv: '1234.50' },
      { name: '山田太郎', cv: '0.00' },
      { name: 'Zoe\u0308', cv: null },
    ];
    expect(
      printed((out) =>
        out.table(people, [
          { header: 'name', value: ({ name }) => name },
          { header: 'CV', value: ({ cv }) => cv, align: 'right' },
        ]),
      ),
    ).toBe(
      [
        'name               CV',
        'Ann              5.00',
        'Жанна Ёлкина  1234.50',
        '山田太郎         0.00',
        'Zoe\u0308',
        '',
      ].join('\n'),
    );
  });

  it('puts the values of facts below each other', () => {
    expect(
      printed((out) =>
        out.facts([
          ['период', '2026-10'],
          ['run', 7],
        ]),
      ),
    ).toBe('период  2026-10\nrun     7\n');
  });

  it('does not let a name command the terminal', () => {
    expect(printed((out) => out.line('\u001b[2Jx\u202ey\nz'))).toBe('�[2Jx�y�z\n');
    expect(printed((out) => out.table([{ a: '\r\u0007' }], [{ header: 'a', value: ({ a }) => a }]))).toBe(
      'a\n��\n',
    );
  });

  it.each([
    ['', 0],
    ['Жан', 3],
    ['ё', 1],
    ['е\u0308', 1],
    ['漢字', 4],
    ['👍🏽', 2],
  ])('knows that "%s" takes %i columns', (text, columns) => expect(displayWidth(text)).toBe(columns));
});
