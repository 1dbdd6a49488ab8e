import type { PageMeasures } from './measure-pages';

/** What is promised of each interaction with a million below one leader. */
const AT_MOST_MS = 200;

export function printPages(
  { distributors, deepest, interactions }: PageMeasures,
  say: (line: string) => void,
): void {
  say(`${distributors} below one leader, ${deepest} levels deep; milliseconds:`);
  for (const [kind, { times, painted_worst_ms, there_median_ms, there_worst_ms }] of Object.entries(
    interactions,
  )) {
    const missed =
      there_worst_ms > AT_MOST_MS || painted_worst_ms > AT_MOST_MS ? `  not within ${AT_MOST_MS}` : '';
    say(
      `  ${kind} (${times} times): there after ${there_median_ms}, worst ${there_worst_ms}; drawn within ${painted_worst_ms}${missed}`,
    );
  }
}
