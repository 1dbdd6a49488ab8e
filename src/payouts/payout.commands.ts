import type { CliCommand } from '../platform/cli';
import { answerCommands } from './answers/commands/answer.commands';
import { queueCommands } from './answers/commands/queue.commands';
import { batchCommands } from './commands/batch.commands';
import { batchFileCommands } from './commands/batch-file.commands';
import { totalsCommands } from './commands/totals.commands';
import { methodCommands } from './methods/method.commands';
import { registerCommands } from './registers/register.commands';
import { ruleCommands } from './rules/rule.commands';

/** From where money goes to what became of it. */
export const payoutCommands: readonly CliCommand[] = [
  ...methodCommands,
  ...ruleCommands,
  ...batchCommands,
  ...batchFileCommands,
  ...registerCommands,
  ...answerCommands,
  ...queueCommands,
  ...totalsCommands,
];
