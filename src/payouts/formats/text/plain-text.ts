import type { CannotCarry } from '../bank-format';
import { cannot } from '../fit';

/** Line breaks, tabs and all that no one can see or print. */
const CONTROL = /\p{Cc}|[\u2028\u2029]/u;
/** Unicode promises that these never are characters; the first two may not stand in XML. */
const NO_CHARACTER = /\p{Noncharacter_Code_Point}/u;

const called = { name: 'name', purpose: 'purpose' } as const;

/**
 * Without spaces at its ends, which readers of files drop, and with one way to write `й`: a Mac writes two characters
 * for it, and banks compare names by their bytes.
 */
export const tidied = (text: string): string => text.normalize('NFC').trim();

/** How a character is named in a refusal: itself where it can be seen, and its code point. */
export function characterName(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `“${character}” (${code})` : code;
}

/**
 * What no format takes in a text as it was given, and too many characters of it once tidied (code points, as the
 * schemas count).
 */
export function textProblem(field: 'name' | 'purpose', text: string, most: number): CannotCarry | null {
  if (text.trim() === '') return cannot(field, `${field}-empty`, `The ${called[field]} is empty.`);
  if (!text.isWellFormed()) {
    return cannot(field, 'no-character', `The ${called[field]} holds half a character. Enter it anew.`);
  }
  const odd = CONTROL.exec(text);
  if (odd !== null) {
    const message = `The ${called[field]} holds a line break or another control character, ${characterName(odd[0])}. Take it out.`;
    return cannot(field, 'control-character', message);
  }
  const none = NO_CHARACTER.exec(text);
  if (none !== null) {
    const message = `The ${called[field]} holds ${characterName(none[0])}, which is no character. Take it out.`;
    return cannot(field, 'no-character', message);
  }
  const tidy = tidied(text);
  if (tidy.length <= most) return null;
  const length = lengthOf(tidy);
  if (length <= most) return null;
  const message = `The ${called[field]} has ${length} characters; this format takes ${most} at most. Shorten it.`;
  return cannot(field, `${field}-too-long`, message);
}

/** In code points, as the schemas count. */
const lengthOf = (text: string): number => Array.from(text).length;
