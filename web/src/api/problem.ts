import type { components } from './schema';

/** What the service answers when it refuses, or what stands for it where no answer came. */
export type Problem = components['schemas']['Problem'] & Readonly<Record<string, unknown>>;

/** A refusal as something thrown: queries and forms show it. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

const of = (code: string, status: number): Problem => ({
  type: `urn:upline:problem:${code}`,
  title: code,
  status,
  code,
  detail: code,
});

/** @param answer not ok; its body is read */
export async function problemFrom(answer: Response): Promise<Problem> {
  const isProblem = answer.headers.get('Content-Type')?.startsWith('application/problem+json') ?? false;
  if (!isProblem) return of('answer-unreadable', answer.status);
  return (await answer.json()) as Problem;
}

/**
 * Whether what was refused may be done all the same: nothing came back, something between here and the service answered
 * in its place, or it is still at work on it. Trying again is the same act then, and no new one.
 */
export const mayBeDone = ({ status, code }: Problem): boolean =>
  status === 0 || status >= 500 || code === 'answer-unreadable' || code === 'idempotency-key-at-work';

/** The service was not reached. */
export const unreachable = (): Problem => of('unreachable', 0);

export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  const { code, detail } = (error ?? {}) as Partial<Problem>;
  return typeof code === 'string' && typeof detail === 'string' ? (error as Problem) : unreachable();
}
