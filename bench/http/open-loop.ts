import { setTimeout as sleep } from 'node:timers/promises';
import { whetherEnded } from '../whether-ended';
import type { Api } from './api';
import type { Latencies } from './latencies';
import type { Question } from './questions';

/**
 * Asks at fixed instants, whether earlier answers have come or not, and counts each answer's time from the instant at
 * which it should have been asked: a service that stands still for a second is not spared the questions of that second.
 */
export async function askSteadily(
  api: Api,
  questions: Iterator<Question, never>,
  perSecond: number,
  latencies: Latencies,
  until: Promise<unknown>,
): Promise<void> {
  const state = whetherEnded(until);
  const underWay = new Set<Promise<void>>();
  const startedAtMs = performance.now();
  for (let index = 0; !state.isOver; index++) {
    const dueAtMs = startedAtMs + (index * 1000) / perSecond;
    const waitMs = dueAtMs - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    latencies.askedLate(performance.now() - dueAtMs);
    const asked = ask(api, questions.next().value, dueAtMs, latencies).finally(() => underWay.delete(asked));
    underWay.add(asked);
  }
  await Promise.all(underWay);
  await until;
}

async function ask(api: Api, question: Question, dueAtMs: number, latencies: Latencies): Promise<void> {
  const { kind, path, token } = question;
  try {
    const { status, body } = await api.get(path, token);
    latencies.took(kind, performance.now() - dueAtMs);
    if (status !== 200) latencies.failed(`${path} answered ${status}: ${body.slice(0, 200)}`);
  } catch (cause) {
    latencies.failed(`${path}: ${String(cause)}`);
  }
}
