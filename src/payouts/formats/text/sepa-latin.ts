import { transliterate } from 'transliteration';
import type { CannotCarry } from '../bank-format';
import { cannot } from '../fit';
import { cyrillicAsLatin } from './cyrillic-as-latin';
import { characterName, tidied } from './plain-text';

/** What every bank of SEPA must take (EPC217-08). */
const OUTSIDE_SET = /[^A-Za-z0-9/?:().,'+ -]/gu;
const IN_SET = /^[A-Za-z0-9/?:().,'+ -]*$/;

/**
 * Scripts that write each sound, so that a rule gives the name as people know it. Arabic and Hebrew leave out vowels
 * and Chinese characters are read otherwise in each language: only who bears such a name knows how it is written.
 */
const OTHER_LETTER =
  /(?=[\p{L}\p{M}])[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]/u;

/** Signs that have one of their own in the set; all others become a full stop, as EPC217-08 has it, or go. */
const SIGNS: Readonly<Record<string, string>> = {
  '&': '+',
  _: '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '"': "'",
  '«': "'",
  '»': "'",
  '“': "'",
  '”': "'",
  '„': "'",
  '’': "'",
  '‘': "'",
  '`': "'",
  ';': ',',
  '№': 'No',
  '€': 'EUR',
  '₽': 'RUB',
  '₸': 'KZT',
  '…': '...',
};

/** Whether a text can stand as it is: one that someone can read, without spaces at its ends. */
export const isInSepaLatin = (text: string): boolean =>
  IN_SET.test(text) && /[A-Za-z0-9]/.test(text) && text.trim() === text;

/** A text in the SEPA Latin set, on one line, at most `most` characters; a space at the end goes with the cut. */
export function sepaLatin(text: string, most: number): string {
  if (isInSepaLatin(text) && text.length <= most && !text.includes('  ')) return text;
  return cyrillicAsLatin(tidied(text))
    .replace(OUTSIDE_SET, latinOf)
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, most)
    .trimEnd();
}

/** What no rule can write in Latin letters; `written` is what {@link sepaLatin} made of the text. */
export function sepaLatinProblem(
  field: 'name' | 'purpose',
  text: string,
  written: string,
): CannotCarry | null {
  if (isInSepaLatin(text)) return null;
  const other = lettersOf(cyrillicAsLatin(tidied(text))).find((letter) => !hasLatin(letter));
  if (other !== undefined) {
    const message = `The ${field} holds ${characterName(other)}, and no rule says how that is written in Latin letters. Enter it as the bank has it, in Latin letters.`;
    return cannot(field, 'no-latin-writing', message);
  }
  if (/[A-Za-z0-9]/.test(written)) return null;
  return cannot(
    field,
    'no-latin-writing',
    `Nothing of the ${field} can be written in Latin letters. Enter it so.`,
  );
}

/** Letters and marks that are not Latin as they stand. */
const lettersOf = (text: string): readonly string[] => text.match(/(?![A-Za-z])[\p{L}\p{M}]/gu) ?? [];

/** Marks may go; a letter that leaves nothing behind, or a sign, has not been written. */
const hasLatin = (letter: string): boolean =>
  !OTHER_LETTER.test(letter) &&
  (/\p{M}/u.test(letter) || /^[A-Za-z'. ]*[A-Za-z][A-Za-z'. ]*$/.test(latinOf(letter)));

/** How single characters come out: the library is asked once for each. Emptied before it grows for ever. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;

function latinOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const latin = (SIGNS[character] ?? transliterate(character, { unknown: '' })).replace(
    OUTSIDE_SET,
    (sign) => (/[!-~]/.test(sign) ? '.' : ' '),
  );
  known.set(character, latin);
  return latin;
}
