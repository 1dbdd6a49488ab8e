import { DomainError } from '../../src/platform/errors';

/** The code of the refusal that something ends in; any other end fails. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const outcome: unknown = await work.then(
    () => new Error('It was not refused.'),
    (cause: unknown) => cause,
  );
  if (!(outcome instanceof DomainError)) throw outcome;
  // Told to a person as it is: whole sentences.
  expect(outcome.message).toMatch(/^[A-Z].*\.\)?$/s);
  return outcome.code;
}
