import type { CsvProblem } from '../csv';
import { type DomainError, invalid } from '../errors';

/** More mistakes than this say that the file is not what it should be; listing them helps nobody. */
export const MAX_PROBLEMS = 100_000;

const SHOWN = 100;

/** @param problems more than {@link MAX_PROBLEMS} of them. */
export function refuseManyProblems(problems: readonly CsvProblem[]): DomainError {
  const [first] = problems;
  return invalid(
    'import-too-many-problems',
    `More than ${MAX_PROBLEMS} mistakes; this does not look like the right file. First: line ${first?.line}: ${first?.message.replace(/\.$/, '')}.`,
    { params: { problems: problems.slice(0, SHOWN) } },
  );
}
