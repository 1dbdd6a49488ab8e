import { demoStep } from '../demo/demo-step';
import type { CliContext } from '../platform/cli';
import type { BootstrapStep } from './bootstrap-step';
import { firstTokenStep } from './first-token.step';

/** In the order in which they run; each in transactions of its own, so that a start cut short goes on with the rest. */
export const bootstrapSteps: readonly BootstrapStep[] = [
  {
    name: demoStep.name,
    run: (context) => (context.config.demo ? demoStep.run(context) : Promise.resolve(null)),
  },
  firstTokenStep,
];

const WORTH_TELLING_MS = 1_000;

/** Gives what was done, a sentence for each step that had something to do. */
export async function bootstrap(context: CliContext, steps = bootstrapSteps): Promise<string[]> {
  const sentences: string[] = [];
  for (const { name, run } of steps) {
    context.signal.throwIfAborted();
    const startedAtMs = performance.now();
    context.progress.phase(name, 0);
    const done = await run(context);
    context.progress.stop();
    if (done === null) continue;
    sentences.push(done);
    const elapsedMs = performance.now() - startedAtMs;
    context.say(elapsedMs < WORTH_TELLING_MS ? done : `${done} (${seconds(elapsedMs)})`);
  }
  return sentences;
}

/** `0.4 s`, `12 s`. */
export function seconds(elapsedMs: number): string {
  return elapsedMs < 10_000 ? `${(elapsedMs / 1000).toFixed(1)} s` : `${Math.round(elapsedMs / 1000)} s`;
}
