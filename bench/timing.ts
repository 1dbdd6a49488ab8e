/** How long some work took, in seconds to the hundredth. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return roundSeconds(performance.now() - startedAtMs);
}

export function roundSeconds(elapsedMs: number): number {
  return Math.round(elapsedMs / 10) / 100;
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/** How long each call takes, one after another, in milliseconds. */
export async function timeEach<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const startedAtMs = performance.now();
    await work(item);
    times.push(performance.now() - startedAtMs);
  }
  return times;
}

export function percentiles(timesMs: readonly number[]): Percentiles {
  const sorted = timesMs.toSorted((a, b) => a - b);
  return { p50: roundMs(atShare(sorted, 0.5)), p99: roundMs(atShare(sorted, 0.99)) };
}

export function roundMs(elapsedMs: number): number {
  return Math.round(elapsedMs * 10) / 10;
}

/** The smallest that at least this share does not exceed. */
function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
