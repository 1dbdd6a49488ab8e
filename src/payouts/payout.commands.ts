import type { CliCommand } from '../platform/cli';
import { methodCommands } from './methods/method.commands';
import { ruleCommands } from './rules/rule.commands';

export const payoutCommands: readonly CliCommand[] = [...methodCommands, ...ruleCommands];
