import { unavailable } from '../../platform/errors';

/** Lets a few pieces of work run at once and some wait; the rest is sent away. */
export class AFewAtOnce {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /** @throws unavailable `sign-in-busy` when too many wait already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.queue.length >= this.waiting) {
        throw unavailable(
          'sign-in-busy',
          'Too many people sign in at this moment. Try again in a few seconds.',
        );
      }
      // Whoever ends hands the turn on, so that nobody slips in between.
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
