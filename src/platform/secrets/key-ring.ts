import type { Keys } from './keys';

/** The keys that count, and those of the secret beside it while one takes the place of the other. */
export class KeyRing {
  constructor(
    readonly current: Keys,
    readonly others: readonly Keys[] = [],
  ) {}

  /** Null when none of them is the one that the database remembers by `check`. */
  static of(known: readonly Keys[], check: string): KeyRing | null {
    const current = known.find((keys) => keys.check === check);
    if (current === undefined) return null;
    return new KeyRing(
      current,
      known.filter((keys) => keys !== current),
    );
  }

  /** @throws Error when no key here opens it */
  open(purpose: string, sealed: Buffer, boundTo: string): Buffer {
    const fitting = [this.current, ...this.others].filter((keys) => keys.mayOpen(sealed));
    for (const keys of fitting.slice(0, -1)) {
      try {
        return keys.open(purpose, sealed, boundTo);
      } catch {
        // Sealed without the id of a key: the next may fit.
      }
    }
    return (fitting.at(-1) ?? this.current).open(purpose, sealed, boundTo);
  }
}
