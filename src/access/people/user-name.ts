import { invalid } from '../../platform/errors';

const LONGEST = 100;
/** What nobody sees or types: two names that look alike must not be two names. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The name by which a person signs in and acts, in any script. Kept as typed (NFC); that two names are one in other
 * letters' forms or case (NFKC, lower case) the database tells.
 * @throws invalid `user-name`
 */
export function parseUserName(typed: string): string {
  const refuse = (why: string) => invalid('user-name', `A user name ${why}.`, { field: 'userName' });
  if (typed.length > 4 * LONGEST) throw refuse(`has at most ${LONGEST} characters`);
  if (!typed.isWellFormed()) throw refuse('holds no half characters');
  const name = typed.normalize('NFC');
  if (name === '' || name.trim() !== name) throw refuse('is not empty and has no spaces around it');
  if (Array.from(name).length > LONGEST) throw refuse(`has at most ${LONGEST} characters`);
  if (UNSEEN.test(name)) throw refuse('holds no characters that cannot be seen');
  return name;
}

/** For what is counted under a name, whether somebody has it or not. */
export const foldedUserName = (userName: string): string => userName.normalize('NFKC').toLowerCase().trim();
