import fc from 'fast-check';
import { foldName, searchKey } from './fold-name';

describe('a name in its bare letters', () => {
  it.each([
    ['Latin', 'Anna SMITH', 'anna smith'],
    ['accents', 'Renée Müller-Łuczak', 'renee muller-łuczak'],
    ['sharp s', 'STRASSE Straße', 'strasse strasse'],
    ['Cyrillic', 'ПЁТР Щёголев', 'петр щеголев'],
    ['Kazakh', 'ӘЛИЯ Қасымқызы', 'әлия қасымқызы'],
    ['Turkish with points', 'İPEK ipek', 'ipek ipek'],
    ['Turkish without', 'IŞIK ışık', 'isik isik'],
    ['Greek with a last sigma', 'ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['Arabic with vowel points', 'مُحَمَّد', 'محمد'],
    ['Arabic in forms of position', 'ﻣﺤﻤﺪ', 'محمد'],
    ['direction marks', '\u200fعلي\u200e', 'علي'],
    ['Korean', '김민준', '김민준'],
    ['spaces', '  Ann \u00a0\u2003 Lee ', 'ann lee'],
    ['nothing but marks', '\u0301', ''],
  ])('%s', (_, name, folded) => expect(foldName(name)).toBe(folded));

  it('is at most 255 characters, whatever the name becomes', () => {
    expect(Array.from(foldName('ﷺ'.repeat(255)))).toHaveLength(255);
    expect(Array.from(foldName('𝒳é'.repeat(150)))).toHaveLength(255);
  });

  it('stays as it is when folded again, and never breaks a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const folded = foldName(name);
        expect(foldName(folded)).toBe(folded);
        expect(folded).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('sorts before the longer name, and by number within one name', () => {
    const keys = [searchKey('Ann', 'B'), searchKey('Ann Lee', 'A'), searchKey('Ann', 'a')].sort();
    expect(keys).toEqual(['ann\na', 'ann\nb', 'ann lee\na']);
  });
});
