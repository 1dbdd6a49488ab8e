import { demoStep } from '../demo/demo-step';
import type { CliContext } from '../platform/cli';
import { firstTokenStep } from './first-token.step';

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

/** In the order in which they run; each in transactions of its own, so that a start cut short goes on with the rest. */
export const bootstrapSteps: readonly BootstrapStep[] = [
  { name: demoStep.name, run: (context) => (context.config.demo ? demoStep.run(context) : Promise.resolve(null)) },
  firstTokenStep,
];

export async function bootstrap(context: CliContext, steps = bootstrapSteps): Promise<void> {
  for (const { name, run } of steps) {
    context.signal.throwIfAborted();
    const startedAtMs = performance.now();
    context.progress.phase(name, 0);
    const done = await run(context);
    context.progress.stop();
    if (done !== null) context.say(`${done} (${seconds(performance.now() - startedAtMs)})`);
  }
}

/** `0.4 s`, `12 s`. */
export function seconds(elapsedMs: number): string {
  return elapsedMs < 10_000 ? `${(elapsedMs / 1000).toFixed(1)} s` : `${Math.round(elapsedMs / 1000)} s`;
}
