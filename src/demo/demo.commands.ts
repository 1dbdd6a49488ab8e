import { type CliCommand, command } from '../platform/cli';
import { conflict } from '../platform/errors';
import { demoStep } from './demo-step';

/** `demo`: the same company that an empty database gets at the first start. */
const demo = command({
  name: 'demo',
  summary: 'fill an empty database with the demo company: about 2,000 people over 18 months',
  async run(context) {
    const told = await demoStep.run(context);
    if (told !== null) return { told };
    throw conflict(
      'database-not-empty',
      'The database holds a company already; the demo fills an empty one only.',
    );
  },
  print: ({ told }, out) => out.line(told),
});

export const demoCommands: readonly CliCommand[] = [demo];
