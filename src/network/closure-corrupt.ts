import { conflict, type DomainError } from '../platform/errors';

/** The closure does not say what the sponsor links say: nothing is built on it. */
export const closureCorrupt = (distributorNo: string): DomainError =>
  conflict(
    'closure-corrupt',
    `The sponsor closure around ${distributorNo} does not agree with the sponsor links, so nothing was changed. "upline check" tells what is wrong, "upline rebuild" mends it.`,
    { params: { distributorNo } },
  );
