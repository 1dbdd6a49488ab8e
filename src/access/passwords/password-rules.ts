import { invalid } from '../../platform/errors';
import { isCommon } from './common-passwords';

const SHORTEST = 8;
const LONGEST = 128;
/** Before anything is made of it: letters may be written as several characters, but not as this many. */
export const LONGEST_TYPED = 1_024;

/** What is hashed: the same letters are the same password, however a keyboard writes them. Nothing else is changed. */
export const normalPassword = (typed: string): string => typed.normalize('NFC');

/**
 * @param own what everybody knows of the person, such as the names
 * @throws invalid `password-short`, `password-long`, `password-broken`, `password-common`
 */
export async function requireGoodPassword(typed: string, own: readonly (string | null)[]): Promise<void> {
  const refuse = (code: string, sentence: string) => invalid(code, sentence, { field: 'password' });
  const tooLong = () => refuse('password-long', `The password has more than ${LONGEST} characters.`);
  if (typed.length > LONGEST_TYPED) throw tooLong();
  if (!typed.isWellFormed()) throw refuse('password-broken', 'The password holds half of a character.');
  const characters = Array.from(normalPassword(typed)).length;
  if (characters > LONGEST) throw tooLong();
  if (characters < SHORTEST) {
    throw refuse('password-short', `The password has fewer than ${SHORTEST} characters.`);
  }
  const known = own.flatMap((text) => (text === null ? [] : [text, text.split('@')[0]!]));
  if (await isCommon(typed, known)) {
    throw refuse(
      'password-common',
      'This password is one of those that are tried first: it stands on lists, or is the own name. Choose another.',
    );
  }
}
