import type { CliCommand } from '../../platform/cli';
import { adjustCommands } from './adjust.commands';
import { checkCommands } from './check.commands';
import { explainCommands } from './explain.commands';
import { runCommands } from './period.commands';
import { resultCommands } from './result.commands';

/** In the order of the help. */
export const commissionsCommands: readonly CliCommand[] = [
  ...runCommands,
  ...resultCommands,
  ...explainCommands,
  ...adjustCommands,
  ...checkCommands,
];
