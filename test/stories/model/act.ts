import type { AsyncCommand } from 'fast-check';
import type { Company } from '../company';
import { refusal } from '../refusal';
import type { CompanyRecord } from './record';

/** Something that somebody does in the company and, beside it, in the record. Whom it is about is picked at run time. */
export type Act = AsyncCommand<CompanyRecord, Company>;

export function act(
  name: string,
  run: (record: CompanyRecord, company: Company) => Promise<void>,
  check: (record: CompanyRecord) => boolean = () => true,
): Act {
  return { check, run, toString: () => name };
}

/** The one that a random whole number means. */
export function picked<T>(all: readonly T[], pick: number): T {
  return all[pick % all.length]!;
}

/** What is not allowed is refused with its code, and nothing is noted. @returns whether it went through. */
export async function doneOrRefused(expected: string | null, work: Promise<unknown>): Promise<boolean> {
  if (expected === null) {
    await work;
    return true;
  }
  expect((await refusal(work)).code).toBe(expected);
  return false;
}
