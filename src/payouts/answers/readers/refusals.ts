import { type DomainError, invalid } from '../../../platform/errors';

export interface Place {
  /** From 1. */
  readonly line: number;
  readonly column?: number;
}

/** It is no such file, or one that nobody should read on. */
export function unreadable(format: string, why: string, place?: Place, cause?: unknown): DomainError {
  const at = place === undefined ? '' : ` (line ${place.line}${columnOf(place)})`;
  return invalid('answer-unreadable', `The file cannot be read as ${format}: ${why}${at}.`, {
    params: { format, ...place },
    cause,
  });
}

/** It begins well and ends too early: what is missing may matter more than what is there. */
export const brokenOff = (format: string, what: string, place: Place): DomainError =>
  unreadable(format, `it breaks off, ${what}; take it from the bank once more`, place);

const columnOf = ({ column }: Place): string => (column === undefined ? '' : `, column ${column}`);
