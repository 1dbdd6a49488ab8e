import { randomInt } from 'node:crypto';

/** With which a run of `npm test` draws: the same every time. */
const FIXED_SEED = 20_261_105;
const LARGEST_SEED = 2 ** 31 - 1;

/** How much is tried: so many runs of each property, or rounds of as many until the time is over. */
export interface Budget {
  readonly seed: number;
  /** Null: the number of runs is what bounds it. */
  readonly minutes: number | null;
}

/** From what `npm run fuzz` hands over; without it what `npm test` does. */
export function budgetOf({ UPLINE_FUZZ_MINUTES, UPLINE_FUZZ_SEED }: NodeJS.ProcessEnv = process.env): Budget {
  const minutes = UPLINE_FUZZ_MINUTES === undefined ? null : Number(UPLINE_FUZZ_MINUTES);
  const drawn = minutes === null ? FIXED_SEED : randomInt(LARGEST_SEED);
  return { seed: UPLINE_FUZZ_SEED === undefined ? drawn : Number(UPLINE_FUZZ_SEED), minutes };
}

/**
 * Seeds of one round after another: `rounds` of them, or as many as begin before the time is over.
 * @param share of the minutes that this property has
 */
export function* roundsOf(budget: Budget, rounds: number, share: number): Generator<number> {
  const endsAtMs = budget.minutes === null ? null : performance.now() + budget.minutes * 60_000 * share;
  for (let round = 0; endsAtMs === null ? round < rounds : performance.now() < endsAtMs; round++) {
    yield (budget.seed + round * 7_919) % LARGEST_SEED;
  }
}

/** What a spec with this budget may take at most: a limit against what hangs, no measure of speed. */
export const timeLimitMs = ({ minutes }: Budget): number => (minutes ?? 0) * 90_000 + 300_000;
