import type { CliContext } from '../platform/cli';

/** Something that must stand before the first request is answered. */
export interface BootstrapStep {
  /** Shown while it runs. */
  readonly name: string;
  /**
   * Runs at every start, so it looks first and changes nothing when all is there.
   * @returns what it did, in lines for the person who started; none when there was nothing to do
   */
  run(context: CliContext): Promise<readonly string[]>;
}
