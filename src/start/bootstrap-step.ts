import type { CliContext } from '../platform/cli';

/** Something that must stand before the first request is answered. */
export interface BootstrapStep {
  /** Shown while it runs. */
  readonly name: string;
  /**
   * Runs at every start, so it looks first and changes nothing when all is there.
   * @returns what it did, as a sentence for the person who started, or null when there was nothing to do
   */
  run(context: CliContext): Promise<string | null>;
}
