import { invalid } from '../../platform/errors';

const LONGEST = 500;
const CONTROL = /\p{Cc}/u;

/** Why something is done, as the history keeps it. @throws invalid `reason` */
export function readReason(text: string): string {
  const reason = text.trim();
  if (reason === '') throw refuse('Say why: the history keeps the reason.');
  if (reason.length > LONGEST)
    throw refuse(`The reason is longer than ${LONGEST} characters; make it shorter.`);
  if (CONTROL.test(reason) || !reason.isWellFormed()) {
    throw refuse('The reason holds a line break or another control character; write it in one line.');
  }
  return reason;
}

const refuse = (sentence: string): Error => invalid('reason', sentence, { field: 'reason' });

/** The same where none has to be given: null then. */
export function readVoluntaryReason(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : readReason(text);
}
