import { demoStep } from '../demo/demo-step';
import type { CliContext } from '../platform/cli';
import type { BootstrapStep } from './bootstrap-step';
import { firstPeopleStep } from './first-people.step';
import { secretStep } from './secret.step';

/** In the order in which they run; each in transactions of its own, so that a start cut short goes on with the rest. */
export const bootstrapSteps: readonly BootstrapStep[] = [
  {
    name: demoStep.name,
    async run(context) {
      const told = context.config.demo ? await demoStep.run(context) : null;
      return told === null ? [] : [told];
    },
  },
  secretStep,
  firstPeopleStep,
];

const WORTH_TELLING_MS = 1_000;

/** Gives what was done, in lines of each step that had something to do. */
export async function bootstrap(context: CliContext, steps = bootstrapSteps): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, run } of steps) {
    context.signal.throwIfAborted();
    const startedAtMs = performance.now();
    context.progress.phase(name, 0);
    const done = await run(context);
    context.progress.stop();
    lines.push(...done);
    const elapsedMs = performance.now() - startedAtMs;
    const took = elapsedMs < WORTH_TELLING_MS ? '' : ` (${seconds(elapsedMs)})`;
    done.forEach((line, index) => context.say(index === 0 ? line + took : line));
  }
  return lines;
}

/** `0.4 s`, `12 s`. */
export function seconds(elapsedMs: number): string {
  return elapsedMs < 10_000 ? `${(elapsedMs / 1000).toFixed(1)} s` : `${Math.round(elapsedMs / 1000)} s`;
}
