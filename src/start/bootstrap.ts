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
