import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';

interface Window {
  hits: number;
  /** Milliseconds of the process's own clock. */
  endsAt: number;
}

type Hit = Awaited<ReturnType<ThrottlerStorage['increment']>>;

const MOST_KEYS = 100_000;

/**
 * Counts requests per key in windows of fixed length, in this process. The storage that comes with the package keeps
 * a time per request and walks them all at each one, which costs more than most requests at limits as wide as ours.
 */
@Injectable()
export class FixedWindows implements ThrottlerStorage {
  private readonly windows = new Map<string, Window>();

  increment(key: string, windowMs: number, limit: number): Promise<Hit> {
    const now = performance.now();
    const window = this.windowOf(key, now, windowMs);
    window.hits += 1;
    const secondsLeft = Math.max(1, Math.ceil((window.endsAt - now) / 1000));
    return Promise.resolve({
      totalHits: window.hits,
      timeToExpire: secondsLeft,
      isBlocked: window.hits > limit,
      timeToBlockExpire: secondsLeft,
    });
  }

  private windowOf(key: string, now: number, windowMs: number): Window {
    const known = this.windows.get(key);
    if (known !== undefined && known.endsAt > now) return known;
    if (this.windows.size >= MOST_KEYS) this.forgetEnded(now);
    const window = { hits: 0, endsAt: now + windowMs };
    this.windows.set(key, window);
    return window;
  }

  private forgetEnded(now: number): void {
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
    if (this.windows.size >= MOST_KEYS) this.windows.clear();
  }
}
