import type { AsyncCommand } from 'fast-check';
import { refusal } from '../../stories/refusal';
import type { Book } from './book';
import type { Desk } from './desk';
import { expectSame } from './expect-same';

export type Act = AsyncCommand<Book, Desk>;

/** Something that somebody does, in the company and in the book; afterwards both agree. */
export function act(
  name: string,
  run: (book: Book, desk: Desk) => Promise<void>,
  check: (book: Book) => boolean = () => true,
): Act {
  return {
    check,
    toString: () => name,
    async run(book, desk) {
      await run(book, desk);
      await expectSame(book, desk);
    },
  };
}

/** The one that a random whole number means. */
export const picked = <T>(all: readonly T[], pick: number): T => all[pick % all.length]!;

/** Mostly one that it can be done to; one in eight, or where there is none, any. */
export function mostly<T>(all: readonly T[], suits: (one: T) => boolean, pick: number): T {
  const suitable = all.filter(suits);
  return picked(suitable.length === 0 || pick % 8 === 0 ? all : suitable, pick);
}

/**
 * What is not allowed is refused with a code, of which the first that is not null is expected.
 * @returns what was given; null when it was refused
 */
export async function doneOrRefused<T>(
  codes: readonly (string | null)[],
  work: Promise<T>,
): Promise<T | null> {
  const code = codes.find((one) => one !== null);
  if (code === undefined) return work;
  expect((await refusal(work)).code).toBe(code);
  return null;
}
