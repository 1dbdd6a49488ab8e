import { percentiles, type Percentiles, roundMs } from '../timing';

export interface Latency extends Percentiles {
  readonly max: number;
  readonly count: number;
}

/** How long answers took, by what was asked, and how many were no answer. */
export class Latencies {
  errors = 0;
  /** The first failure, for a person to look into. */
  firstError: string | null = null;
  private readonly times = new Map<string, number[]>();
  private readonly late: number[] = [];

  /** How much after the due instant a question left: what of the times is the asking program's own. */
  askedLate(elapsedMs: number): void {
    this.late.push(elapsedMs);
  }

  lateness(): Percentiles {
    return percentiles(this.late);
  }

  took(kind: string, elapsedMs: number): void {
    const times = this.times.get(kind);
    if (times) times.push(elapsedMs);
    else this.times.set(kind, [elapsedMs]);
  }

  failed(what: string): void {
    this.errors++;
    this.firstError ??= what;
  }

  /** Milliseconds. */
  summary(kinds: readonly string[]): Record<string, Latency> {
    return Object.fromEntries(
      kinds.flatMap((kind) => {
        const times = this.times.get(kind);
        return times
          ? [[kind, { ...percentiles(times), max: roundMs(Math.max(...times)), count: times.length }]]
          : [];
      }),
    );
  }
}
