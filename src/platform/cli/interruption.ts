import { EXIT, type ExitCode } from './exit-codes';

/** Ended by Ctrl-C or SIGTERM before it was done. */
export class Interrupted extends Error {
  constructor(readonly exitCode: ExitCode) {
    super('Interrupted. What was not finished has been undone.');
    this.name = 'Interrupted';
  }
}

/** npm, and our own start under an older Node.js, hand on the Ctrl-C that the terminal sent as well. */
const SAME_KEYSTROKE_MS = 400;

/** Work that was asked to end and has not after so long is spoken of. */
const PATIENCE_MS = 3_000;

/**
 * Ctrl-C and SIGTERM: the first asks the work to end, the second ends the process, whatever it is at. In between,
 * whoever waits is told that it was heard.
 */
export class Interruption {
  private readonly controller = new AbortController();
  private askedAtMs = 0;

  /** @param stillWaiting called once when the work has not ended some seconds after it was asked to */
  constructor(private readonly stillWaiting: () => void) {}

  /** Aborted, with an {@link Interrupted} or the error of {@link stop} as its reason. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** From now on the signals are heard. */
  listen(): void {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => this.hear(name));
  }

  /** Asks the work to end because of an error that nobody caught. */
  stop(error: unknown): void {
    this.controller.abort(error);
  }

  private hear(name: 'SIGINT' | 'SIGTERM'): void {
    const exitCode = name === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
    if (!this.signal.aborted) {
      this.askedAtMs = performance.now();
      this.controller.abort(new Interrupted(exitCode));
      setTimeout(this.stillWaiting, PATIENCE_MS).unref();
    } else if (performance.now() - this.askedAtMs > SAME_KEYSTROKE_MS) {
      endNow(name);
    }
  }
}

/** By the signal itself: `process.exit` waits for a read that blocks, say of a pipe into which nobody writes. */
function endNow(name: 'SIGINT' | 'SIGTERM'): void {
  process.removeAllListeners(name);
  process.kill(process.pid, name);
}
