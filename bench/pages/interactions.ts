import type { Page } from 'playwright-core';
import { roundMs } from '../timing';

/** What one kind of interaction took, in milliseconds. */
export interface InteractionMeasures {
  readonly times: number;
  /** From the input until the page was drawn again, as the browser itself reckons it: what feels like freezing. */
  readonly painted_worst_ms: number;
  /** From the input until what was asked for stood there, the service's answer included. */
  readonly there_median_ms: number;
  readonly there_worst_ms: number;
}

/** Runs in the page: notes when an input came and how long each took until the next frame. */
const WATCH = `(() => {
  window.bench = { begunAt: 0, painted: [] };
  for (const type of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(type, (event) => { window.bench.begunAt = event.timeStamp; }, true);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.bench.painted.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });
})()`;

/** A page whose interactions are timed, by real input of a browser. */
export class Interactions {
  private readonly there = new Map<string, number[]>();
  private readonly painted = new Map<string, number>();

  constructor(private readonly page: Page) {}

  async watch(): Promise<void> {
    await this.page.evaluate(WATCH);
  }

  /**
   * @param act one input
   * @param isThere JavaScript that is true, in the page, once what was asked for stands there
   */
  async time(kind: string, act: () => Promise<unknown>, isThere: string): Promise<void> {
    await this.page.evaluate('void (window.bench.painted = [])');
    await act();
    const there = await this.page.evaluate<number>(`new Promise((resolve) => {
      const look = () => {
        if (!(${isThere})) requestAnimationFrame(look);
        else requestAnimationFrame((now) => resolve(now - window.bench.begunAt));
      };
      look();
    })`);
    // Entries of events are told a moment after their frame.
    await this.page.waitForTimeout(60);
    const painted = await this.page.evaluate<number>('Math.max(0, ...window.bench.painted)');
    this.there.set(kind, [...(this.there.get(kind) ?? []), there]);
    this.painted.set(kind, Math.max(this.painted.get(kind) ?? 0, painted));
  }

  measures(): Record<string, InteractionMeasures> {
    return Object.fromEntries(
      [...this.there].map(([kind, times]) => {
        const sorted = times.toSorted((a, b) => a - b);
        return [
          kind,
          {
            times: sorted.length,
            painted_worst_ms: roundMs(this.painted.get(kind)!),
            there_median_ms: roundMs(sorted[Math.floor(sorted.length / 2)]!),
            there_worst_ms: roundMs(sorted.at(-1)!),
          },
        ];
      }),
    );
  }
}
