import { roundSeconds } from './timing';

/** How long each phase of a run took, as its progress told. */
export class PhaseTimes {
  private readonly times = new Map<string, number>();
  private current: string | null = null;
  private since = 0;

  enter(phase: string): void {
    if (phase === this.current) return;
    const now = performance.now();
    if (this.current !== null)
      this.times.set(this.current, (this.times.get(this.current) ?? 0) + now - this.since);
    this.current = phase;
    this.since = now;
  }

  seconds(): Record<string, number> {
    return Object.fromEntries([...this.times].map(([phase, elapsedMs]) => [phase, roundSeconds(elapsedMs)]));
  }
}
