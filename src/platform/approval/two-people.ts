import type { Config } from '../config';
import { forbidden } from '../errors';

/** Whether two names mean one person: nobody becomes somebody else by a capital letter, a space or what nobody sees. */
export function isSamePerson(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** Zero-width spaces and joiners, soft hyphens, marks of direction: two names that differ in these look the same. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

function fold(name: string): string {
  // The database takes İ for i, and so for the same person; JavaScript keeps its dot.
  return name
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replaceAll('i\u0307', 'i');
}

/**
 * The rule of two: what one person made another approves.
 * @returns whether the rule was waived, which is kept with the act (`approval: single`, a company of one)
 * @throws forbidden `approval-own`
 */
export function requireSecondPerson(
  config: Config,
  what: string,
  madeBy: string,
  approvedBy: string,
): boolean {
  if (!isSamePerson(madeBy, approvedBy)) return false;
  if (config.approval === 'single') return true;
  throw forbidden(
    'approval-own',
    `${madeBy} made ${what}, so somebody else has to approve it. (A company of one may set UPLINE_APPROVAL=single.)`,
    { field: 'as', params: { madeBy } },
  );
}
